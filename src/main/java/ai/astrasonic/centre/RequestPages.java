package ai.astrasonic.centre;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.customers.Asked;
import ai.astrasonic.customers.MyRequests;
import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestLine;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the pages about requests say. */
@Component
class RequestPages {

    /** What somebody may ask here by themselves; a consent is taken back where consents are. */
    static final List<RequestKind> KINDS = List.of(
            RequestKind.ACCESS,
            RequestKind.PORTABILITY,
            RequestKind.RECTIFICATION,
            RequestKind.RESTRICTION,
            RequestKind.OBJECTION,
            RequestKind.ERASURE);

    private final MyRequests requests;
    private final ErasureWords erasures;
    private final RenewalWords renewals;

    RequestPages(MyRequests requests, ErasureWords erasures, RenewalWords renewals) {
        this.requests = requests;
        this.erasures = erasures;
        this.renewals = renewals;
    }

    ResponseEntity<String> all(Frame frame, List<RequestLine> lines) {
        return frame.page("requests", html -> {
            html.paragraph(frame.text("requests.intro"));
            KINDS.forEach(kind -> offer(html, kind, RequestsController.PATH + "/new?kind=" + name(kind), frame));
            html.element("h2", frame.text("requests.made"));
            if (lines.isEmpty()) {
                html.element("p class=\"soft\"", frame.text("requests.none"));
            }
            lines.forEach(line -> line(html, line, frame));
        });
    }

    /** @param to where asking is considered; markup of our own */
    static void offer(HtmlPage html, RequestKind kind, String to, Frame frame) {
        html.raw("<article>").element("h2", frame.text("kind." + kind));
        html.paragraph(frame.text("kind." + kind + ".what"));
        html.raw("<a href=\"" + to + "\">" + escaped(frame.text("kind." + kind + ".ask")) + "</a></article>");
    }

    private static String name(RequestKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in an address. */
    static RequestKind kind(String name) {
        return RequestKind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static void line(HtmlPage html, RequestLine line, Frame frame) {
        var days = new Days(frame);
        html.raw("<article><h3>" + way("/" + line.id(), frame.text("kind." + line.kind())) + "</h3><dl>");
        html.fact(frame.text("request.received"), days.of(line.receivedAt()));
        html.fact(frame.text("request.status"), frame.text("status." + line.status()));
        if (line.status().awaitsAnswer()) {
            html.fact(frame.text("request.due"), days.of(line.due()));
        }
        html.raw("</dl></article>");
    }

    ResponseEntity<String> consider(Frame frame, RequestKind kind) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("Not asked here: " + kind);
        }
        return frame.page("kind." + kind, html -> {
            html.paragraph(frame.text("kind." + kind + ".what")).paragraph(frame.text("kind." + kind + ".then"));
            renewals.tell(html, kind, frame);
            html.raw(frame.form(
                    RequestsController.PATH,
                    fields(frame, kind, requests.choices(kind)),
                    frame.text("kind." + kind + ".ask")));
            html.raw("<p>" + way("", frame.text("back")) + "</p>");
        });
    }

    /** The call is made here, so that a button pressed twice asks once. */
    String fields(Frame frame, RequestKind kind, List<String> choices) {
        return Frame.hidden("kind", kind.name())
                + Frame.hidden("call", UUID.randomUUID().toString())
                + (choices.isEmpty() ? "" : choices(frame, choices))
                + "<label for=\"words\">" + escaped(frame.text("words")) + "</label>"
                + "<textarea id=\"words\" name=\"words\" rows=\"4\" maxlength=\"4000\""
                + (kind == RequestKind.RECTIFICATION ? " required" : "") + "></textarea>";
    }

    private String choices(Frame frame, List<String> choices) {
        return "<label for=\"about\">" + escaped(frame.text("about")) + "</label><select id=\"about\" name=\"about\">"
                + choices.stream()
                        .map(choice -> "<option value=\"" + escaped(choice) + "\">"
                                + escaped(erasures.purpose(choice, frame)) + "</option>")
                        .collect(Collectors.joining())
                + "</select>";
    }

    /** Shown this once, for only a hash of it is kept. */
    ResponseEntity<String> passphrase(Frame frame, Asked asked) {
        return frame.page("asked", html -> {
            html.element("p role=\"status\"", frame.text("asked.passphrase"));
            html.raw("<p><code>" + escaped(asked.passphrase()) + "</code></p>");
            html.paragraph(frame.text("asked.then"));
            html.raw("<p>" + way("/" + asked.request(), frame.text("asked.look")) + "</p>");
        });
    }

    private static String way(String to, String words) {
        return "<a href=\"" + RequestsController.PATH + to + "\">" + escaped(words) + "</a>";
    }
}
