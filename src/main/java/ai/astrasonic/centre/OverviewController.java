package ai.astrasonic.centre;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.customers.MyAccount;
import ai.astrasonic.customers.MyData;
import ai.astrasonic.customers.MyRequests;
import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.requests.Holdings.Holding;
import ai.astrasonic.requests.RequestLine;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, and everything we hold at a glance: why, until when, and who receives it. */
@Controller
class OverviewController {

    private final MyAccount account;
    private final MyData data;
    private final MyRequests requests;
    private final HeldWords words;

    OverviewController(MyAccount account, MyData data, MyRequests requests, HeldWords words) {
        this.account = account;
        this.data = data;
        this.requests = requests;
        this.words = words;
    }

    @GetMapping(CentreSecurity.PATH)
    ResponseEntity<String> overview(HttpServletRequest request, CsrfToken csrf) {
        var frame = Frame.of(request, csrf);
        var me = account.contact();
        var held = data.held();
        var open =
                requests.all().stream().filter(line -> line.status().isOpen()).toList();
        return frame.page("overview", html -> {
            html.paragraph(
                    frame.text("overview.hello", me.displayName(), me.email().typed()));
            html.raw("<article>").element("h2", frame.text("data"));
            html.paragraph(frame.text("overview.data", held.size()));
            html.raw(way("/data", frame.text("overview.data.look")) + "</article>");
            html.raw("<article>").element("h2", frame.text("requests"));
            html.paragraph(open.isEmpty() ? frame.text("overview.requests.none") : next(open.getLast(), frame));
            html.raw(way("/requests", frame.text("overview.requests.look")) + "</article>");
        });
    }

    @GetMapping(CentreSecurity.SIGNED_OUT)
    ResponseEntity<String> signedOut(HttpServletRequest request, CsrfToken csrf) {
        var frame = Frame.of(request, csrf);
        return frame.page("signed-out", html -> html.paragraph(frame.text("signed-out.text")));
    }

    private static String next(RequestLine line, Frame frame) {
        return frame.text("overview.requests.next", frame.text("kind." + line.kind()), new Days(frame).of(line.due()));
    }

    @GetMapping(CentreSecurity.PATH + "/data")
    ResponseEntity<String> data(HttpServletRequest request, CsrfToken csrf) {
        var frame = Frame.of(request, csrf);
        var held = data.held();
        return frame.page("data", html -> {
            html.paragraph(frame.text("data.intro"));
            held.forEach(one -> holding(html, one, frame));
            html.raw("<p>" + way("/requests", frame.text("data.ask")) + "</p>");
        });
    }

    private void holding(HtmlPage html, Holding one, Frame frame) {
        var set = one.set();
        html.raw("<article id=\"" + escaped(set.key()) + "\">").element("h2", words.title(set, frame));
        html.paragraph(words.why(set, frame)).raw("<dl>");
        html.fact(
                frame.text("data.many"),
                one.many() ? frame.text("data.over", Integer.toString(one.rows() - 1)) : number(one, frame));
        html.fact(frame.text("data.purpose"), words.purpose(set, frame));
        html.fact(frame.text("data.term"), words.term(set, frame));
        html.fact(frame.text("data.recipients"), words.names(set, frame));
        html.fact(frame.text("data.erasure"), words.afterErasure(set, frame));
        html.raw("</dl></article>");
    }

    private static String number(Holding one, Frame frame) {
        return frame.text("data.records", one.rows());
    }

    private static String way(String to, String words) {
        return "<a href=\"" + CentreSecurity.PATH + to + "\">" + escaped(words) + "</a>";
    }
}
