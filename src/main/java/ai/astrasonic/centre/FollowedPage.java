package ai.astrasonic.centre;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.visitors.Followed;
import ai.astrasonic.visitors.FollowedRequests;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** One request as its receipt shows it. */
@Component
class FollowedPage {

    private final FollowedRequests requests;
    private final ErasureWords erasures;

    FollowedPage(FollowedRequests requests, ErasureWords erasures) {
        this.requests = requests;
        this.erasures = erasures;
    }

    ResponseEntity<String> of(Frame frame, String token, Followed followed) {
        return frame.page("kind." + followed.kind(), html -> {
            html.raw("<dl>");
            html.fact(frame.text("request.number"), followed.id().toString());
            html.fact(frame.text("request.received"), new Days(frame).of(followed.receivedAt()));
            html.fact(frame.text("request.status"), frame.text("status." + followed.status()));
            if (followed.status().awaitsAnswer()) {
                var deadline = followed.deadline();
                html.fact(frame.text("request.due"), new Days(frame).of(deadline.due()));
                html.fact(frame.text("request.why-due"), requests.workingOf(deadline, frame.language()));
            }
            html.raw("</dl>");
            followed.erasure().ifPresent(it -> erasures.tell(html, it, frame));
            if (followed.isCertified()) {
                html.raw("<p><a href=\"" + FollowedRequests.PATH + escaped(token) + "/certificate\">"
                        + escaped(frame.text("certificate")) + "</a></p>");
            }
            html.element("p class=\"soft\"", frame.text("followed.keep"));
        });
    }
}
