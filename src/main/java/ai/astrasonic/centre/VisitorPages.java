package ai.astrasonic.centre;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.requests.OnBehalf;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.visitors.FollowedRequests;
import ai.astrasonic.visitors.Left;
import ai.astrasonic.visitors.Visitors;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the pages say to people who do not sign in. */
@Component
class VisitorPages {

    private final Visitors visitors;
    private final RequestPages requests;

    VisitorPages(Visitors visitors, RequestPages requests) {
        this.visitors = visitors;
        this.requests = requests;
    }

    /** @param trouble key of what was wrong with the address; empty for nothing */
    ResponseEntity<String> begin(Frame frame, String trouble) {
        var status = trouble.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        return frame.page(status, "visitor", html -> {
            html.paragraph(frame.text("visitor.intro")).paragraph(frame.text("visitor.account"));
            if (!trouble.isEmpty()) {
                html.element("p role=\"alert\"", frame.text(trouble));
            }
            html.raw(frame.form(
                    VisitorsController.PATH,
                    field("email", "email", "required autocomplete=\"email\"", frame),
                    frame.text("visitor.write")));
            html.element("h2", frame.text("visitor.child")).paragraph(frame.text("visitor.child.what"));
        });
    }

    ResponseEntity<String> written(Frame frame) {
        return frame.page(
                "visitor.written",
                html -> html.element("p role=\"status\"", frame.text("visitor.look"))
                        .paragraph(frame.text("visitor.no-mail")));
    }

    ResponseEntity<String> choose(Frame frame, String token, EmailAddress address) {
        return frame.page("visitor.choose", html -> {
            html.paragraph(frame.text("visitor.known-as", address.typed()));
            RequestPages.KINDS.forEach(kind -> RequestPages.offer(html, kind, address(token, kind, frame), frame));
        });
    }

    private static String address(String token, RequestKind kind, Frame frame) {
        return Visitors.BY_MAIL + escaped(token) + "/new?kind=" + kind.name().toLowerCase(Locale.ROOT) + "&amp;lang="
                + frame.texts().tag();
    }

    ResponseEntity<String> consider(Frame frame, String token, RequestKind kind) {
        return frame.page("kind." + kind, html -> {
            html.paragraph(frame.text("kind." + kind + ".what")).paragraph(frame.text("visitor.then"));
            html.raw(frame.form(
                    Visitors.BY_MAIL + token,
                    whom(frame) + requests.fields(frame, kind, visitors.choices(kind)),
                    frame.text("kind." + kind + ".ask")));
        });
    }

    /** For whom: themselves, a child of theirs or somebody who gave them a mandate. */
    private static String whom(Frame frame) {
        var relations = Stream.of(OnBehalf.Relation.values())
                .map(relation -> "<option value=\"" + relation + "\">" + escaped(frame.text("visitor.whom." + relation))
                        + "</option>")
                .collect(Collectors.joining());
        return field("name", "text", "maxlength=\"200\" autocomplete=\"name\"", frame)
                + "<label for=\"relation\">" + escaped(frame.text("visitor.whom"))
                + "</label><select id=\"relation\" name=\"relation\"><option value=\"\">"
                + escaped(frame.text("visitor.whom.self")) + "</option>" + relations + "</select>"
                + field("person", "text", "maxlength=\"200\"", frame);
    }

    private static String field(String name, String type, String more, Frame frame) {
        return "<label for=\"" + name + "\">" + escaped(frame.text("visitor." + name)) + "</label><input id=\"" + name
                + "\" name=\"" + name + "\" type=\"" + type + "\" " + more + ">";
    }

    /** Shown this once, for only a hash of it is kept. */
    ResponseEntity<String> passphrase(Frame frame, Left left) {
        return frame.page("asked", html -> {
            html.element("p role=\"status\"", frame.text("asked.passphrase"));
            html.raw("<p><code>" + escaped(left.passphrase()) + "</code></p>");
            html.paragraph(frame.text("asked.then"));
            html.raw("<p><a href=\"" + FollowedRequests.PATH + escaped(left.receipt()) + "?lang="
                    + frame.texts().tag() + "\">" + escaped(frame.text("asked.look")) + "</a></p>");
        });
    }
}
