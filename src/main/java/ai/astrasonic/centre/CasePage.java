package ai.astrasonic.centre;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.customers.MyRequests;
import ai.astrasonic.erasure.ErasureView;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.visitors.FollowedRequests;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** One request: how far it is, why it is answered by that day, and of an erasure what goes and what stays. */
@Component
class CasePage {

    private final MyRequests requests;
    private final ErasureWords erasures;

    CasePage(MyRequests requests, ErasureWords erasures) {
        this.requests = requests;
        this.erasures = erasures;
    }

    ResponseEntity<String> of(Frame frame, CaseView mine, Optional<ErasureView> erasure) {
        return frame.page("kind." + mine.kind(), html -> {
            html.raw("<dl>");
            html.fact(frame.text("request.number"), mine.id().toString());
            html.fact(frame.text("request.received"), new Days(frame).of(mine.receivedAt()));
            html.fact(frame.text("request.status"), frame.text("status." + mine.status()));
            if (mine.status().awaitsAnswer()) {
                html.fact(
                        frame.text("request.due"),
                        new Days(frame).of(mine.deadline().due()));
                html.fact(frame.text("request.why-due"), requests.workingOf(mine.deadline(), frame.language()));
            }
            html.raw("</dl>");
            erasure.ifPresent(it -> erasures.tell(html, it, frame));
            if (mine.kind() == RequestKind.ERASURE) {
                var receipt = FollowedRequests.PATH + requests.receiptOf(mine.id());
                html.raw("<p><a href=\"" + receipt + "\">" + escaped(frame.text("erasure.receipt")) + "</a></p>");
            }
            if (mayWithdraw(mine, erasure)) {
                html.raw(frame.form(
                        RequestsController.PATH + "/" + mine.id() + "/withdrawal", "", frame.text("request.withdraw")));
            }
            html.raw("<p><a href=\"" + RequestsController.PATH + "\">" + escaped(frame.text("back")) + "</a></p>");
        });
    }

    private static boolean mayWithdraw(CaseView mine, Optional<ErasureView> erasure) {
        return mine.status().awaitsAnswer()
                && erasure.map(ErasureView::isCancellable).orElse(true);
    }
}
