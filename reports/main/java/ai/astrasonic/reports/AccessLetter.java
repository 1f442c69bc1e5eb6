package ai.astrasonic.reports;

import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.h2;
import static ai.astrasonic.reports.kit.Html.list;
import static ai.astrasonic.reports.kit.Html.p;
import static ai.astrasonic.reports.kit.Html.strong;
import static ai.astrasonic.reports.kit.Html.text;

import ai.astrasonic.reports.kit.Attachment;
import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Pdf;
import ai.astrasonic.reports.kit.ReportDetails;
import ai.astrasonic.reports.kit.Table;
import ai.astrasonic.reports.kit.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answer to an access request: everything that Art. 15(1)(a) to (h) and 15(2) ask, for the data really held. */
public final class AccessLetter {

    /**
     * Every word and figure of the letter, ready to be drawn.
     *
     * @param limits titles of the data sets that the request was limited to; none where everything was asked for
     * @param total number of all records together
     * @param others recipients that get data in passing or only with a function that was used, and cannot be asked by person
     * @param copies which recipients' copies are in the package, and which are missing
     * @param leftOut what is not handed out, and why (Art. 15(4))
     * @param unconfirmed whether a fact of the register carries the dagger
     * @param proposed whether a period carries the double dagger: the published policy does not state it
     * @param backups until when a copy of what is erased may lie in a backup
     * @param signer fingerprint of the key that signs the package
     */
    public record Content(
            Locale language,
            LetterHead head,
            List<String> limits,
            String total,
            List<Held> held,
            List<Why> why,
            List<Kept> kept,
            List<Receiver> receivers,
            List<Receiver> others,
            List<String> copies,
            List<Transferred> transfers,
            List<String> decisions,
            List<Right> rights,
            List<LeftOut> leftOut,
            boolean unconfirmed,
            boolean proposed,
            String backups,
            String contact,
            String signer) {}

    /** A data set: how much, what kinds of data, from whom. */
    public record Held(String title, String why, String records, String kinds, String source) {}

    /** A purpose and its ground. */
    public record Why(String activity, String purpose, String basis) {}

    /** How long, and when that ends. */
    public record Kept(String title, String period, String until) {}

    /** A specific recipient (CJEU C-154/21). */
    public record Receiver(String name, String entity, String role, String purpose, String retention) {}

    /** What protects data outside the European Economic Area, and for which recipients, each with country and reason. */
    public record Transferred(String safeguard, List<String> recipients) {}

    /** A right of the person and how to use it. */
    public record Right(String title, String text) {}

    /** Something that is held but not handed out. */
    public record LeftOut(String what, String reason) {}

    private final Content content;
    private final Wording words;

    private AccessLetter(Content content) {
        this.content = content;
        this.words = new Wording("letters", content.language());
    }

    /** Writes the letter as PDF. */
    public static void write(Content content, List<Attachment> attachments, OutputStream out) throws IOException {
        var letter = new AccessLetter(content);
        Pdf.write(letter.details(), letter.body(), attachments, out);
    }

    private ReportDetails details() {
        return new ReportDetails(
                words.text("access.title"),
                words.text("access.subject", content.head().reference()),
                content.language(),
                words.text("access.source", content.head().reference()),
                content.head().asOf());
    }

    private List<Node> body() {
        var body = new ArrayList<Node>(content.head().draw(words, words.text("access.title")));
        body.add(p(words.text("access.lead")).styled("lead"));
        if (!content.limits().isEmpty()) {
            body.add(p(words.text("access.limited")));
            body.add(list(content.limits()));
        }
        body.add(p(words.text(
                content.limits().isEmpty() ? "access.summary" : "access.summary.limited",
                content.total(),
                words.number(content.held().size()))));
        body.addAll(data());
        body.addAll(purposes());
        body.addAll(retention());
        body.addAll(recipients());
        body.addAll(transfers());
        body.addAll(decisions());
        body.addAll(rights());
        body.addAll(leftOut());
        body.add(content.head().signature(words, content.contact()));
        return body;
    }

    private List<Node> data() {
        var rows = content.held().stream()
                .map(h -> List.of(
                        titled(h.title(), h.why()), text(h.records()), text(h.kinds()), (Node) text(h.source())))
                .toList();
        return List.of(heading("data"), p(words.text("data.lead")), table("data", List.of(32, -13, 27, 28), rows));
    }

    private List<Node> purposes() {
        var rows = content.why().stream()
                .map(w -> List.<Node>of(text(w.activity()), text(w.purpose()), text(w.basis())))
                .toList();
        return List.of(
                heading("purposes"), p(words.text("purposes.lead")), table("purposes", List.of(22, 40, 38), rows));
    }

    private List<Node> retention() {
        var rows = content.kept().stream()
                .map(k -> List.<Node>of(text(k.title()), text(k.period()), text(k.until())))
                .toList();
        return noted(
                content.proposed(),
                "retention.proposed",
                heading("retention"),
                p(words.text("retention.lead")),
                table("retention", List.of(32, 34, 34), rows),
                p(content.backups()));
    }

    private List<Node> recipients() {
        var parts = new ArrayList<>(
                List.of(heading("recipients"), p(words.text("recipients.lead")), receivers(content.receivers())));
        if (!content.others().isEmpty()) {
            parts.add(p(words.text("recipients.others")));
            parts.add(receivers(content.others()));
        }
        content.copies().forEach(copies -> parts.add(p(copies)));
        return noted(content.unconfirmed(), "recipients.unconfirmed", parts.toArray(Node[]::new));
    }

    private Node receivers(List<Receiver> receivers) {
        var rows = receivers.stream()
                .map(r -> List.of(
                        titled(r.name(), r.entity()), text(r.role()), text(r.purpose()), (Node) text(r.retention())))
                .toList();
        return table("recipients", List.of(27, 19, 25, 29), rows);
    }

    private List<Node> transfers() {
        if (content.transfers().isEmpty()) {
            return List.of(heading("transfers"), p(words.text("transfers.none")));
        }
        var rows = content.transfers().stream()
                .map(t -> List.of(text(t.safeguard()), (Node) list(t.recipients())))
                .toList();
        return List.of(
                heading("transfers"),
                p(words.text("transfers.lead", content.contact())),
                table("transfers", List.of(42, 58), rows));
    }

    private List<Node> decisions() {
        var body = new ArrayList<Node>(List.of(heading("decisions")));
        if (content.decisions().isEmpty()) {
            body.add(p(words.text("decisions.none")));
        }
        content.decisions().forEach(d -> body.add(p(d)));
        return body;
    }

    private List<Node> rights() {
        var items = content.rights().stream()
                .map(r -> el("li", strong(r.title() + ". "), text(r.text())))
                .toList();
        return List.of(
                heading("rights"),
                p(words.text("rights.lead", content.contact())),
                el("ul", items),
                heading("complaint"),
                p(words.text("complaint.authority")),
                p(words.text("complaint.court")));
    }

    private List<Node> leftOut() {
        var rows = content.leftOut().stream()
                .map(l -> List.<Node>of(text(l.what()), text(l.reason())))
                .toList();
        return List.of(
                heading("package"),
                p(words.text("package.text")),
                p(words.text("package.signer", content.signer())),
                heading("leftout"),
                p(words.text("leftout.lead")),
                rows.isEmpty() ? p(words.text("leftout.none")) : table("leftout", List.of(40, 60), rows));
    }

    private List<Node> noted(boolean needed, String note, Node... nodes) {
        var all = new ArrayList<>(List.of(nodes));
        if (needed) {
            all.add(p(words.text(note)).styled("small muted"));
        }
        return all;
    }

    private Node heading(String part) {
        return h2(words.text(part + ".heading"));
    }

    private static Node titled(String title, String below) {
        return el("div", text(title), el("div", below).styled("below"));
    }

    /** Widths in percent; a negative one is a column of figures. */
    private Node table(String part, List<Integer> widths, List<List<Node>> rows) {
        var columns = new ArrayList<Table.Column>();
        for (int i = 0; i < widths.size(); i++) {
            var header = words.text(part + ".column." + (i + 1));
            columns.add(new Table.Column(header, Math.abs(widths.get(i)), widths.get(i) < 0));
        }
        return new Table("", columns, rows).draw();
    }
}
