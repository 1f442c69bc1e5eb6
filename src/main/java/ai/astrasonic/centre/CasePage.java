package ai.astrasonic.centre;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.customers.MyPackages;
import ai.astrasonic.customers.MyRequests;
import ai.astrasonic.erasure.ErasureView;
import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.visitors.FollowedRequests;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** One request: how far it is, why it is answered by that day, and of an erasure what goes and what stays. */
@Component
class CasePage {

    private static final Set<String> NOT_OPENED = Set.of("wrong", "too-many", "needed", "gone");

    private final MyRequests requests;
    private final ErasureWords erasures;
    private final MyPackages packages;

    CasePage(MyRequests requests, ErasureWords erasures, MyPackages packages) {
        this.requests = requests;
        this.erasures = erasures;
        this.packages = packages;
    }

    /** @param opening why a package was not opened a moment ago */
    ResponseEntity<String> of(Frame frame, CaseView mine, Optional<ErasureView> erasure, @Nullable String opening) {
        return frame.page("kind." + mine.kind(), html -> {
            if (opening != null && NOT_OPENED.contains(opening)) {
                html.element("p role=\"alert\"", frame.text("package." + opening));
            }
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
            packages.readyUntil(mine.id()).ifPresent(until -> fetch(html, mine, until, frame));
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

    private static void fetch(HtmlPage html, CaseView mine, Instant until, Frame frame) {
        html.element("h2", frame.text("package"));
        html.paragraph(frame.text("package.ready", new Days(frame).of(until)));
        html.raw(frame.form(
                RequestsController.PATH + "/" + mine.id() + "/package",
                "<label for=\"passphrase\">" + escaped(frame.text("package.passphrase"))
                        + "</label><input id=\"passphrase\" name=\"passphrase\" autocomplete=\"off\""
                        + " spellcheck=\"false\" required>",
                frame.text("package.fetch")));
    }

    private static boolean mayWithdraw(CaseView mine, Optional<ErasureView> erasure) {
        return mine.status().awaitsAnswer()
                && erasure.map(ErasureView::isCancellable).orElse(true);
    }
}
