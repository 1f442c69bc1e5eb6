package ai.astrasonic.reports;

import static ai.astrasonic.reports.Prose.p;
import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.h1;
import static ai.astrasonic.reports.kit.Html.h2;
import static ai.astrasonic.reports.kit.Html.section;
import static ai.astrasonic.reports.kit.Html.strong;
import static ai.astrasonic.reports.kit.Html.text;

import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.erasure.CertificateData.Found;
import ai.astrasonic.reports.CertificateStatement.Audience;
import ai.astrasonic.reports.kit.Attachment;
import ai.astrasonic.reports.kit.Html;
import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Pdf;
import ai.astrasonic.reports.kit.ReportDetails;
import ai.astrasonic.reports.kit.Table;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.Controller;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The certificate of an erasure: what was erased, what stays and why, who was told, and how it was proven (Art. 5(2), 17). */
final class ErasureCertificate {

    private final CertificateData data;
    private final Audience audience;
    private final String signer;
    private final Wording words;
    private final CertificateWords figures;

    private ErasureCertificate(
            CertificateData data, Audience audience, Locale language, Map<String, String> names, String signer) {
        this.data = data;
        this.audience = audience;
        this.signer = signer;
        this.words = new Wording("certificate", language);
        this.figures = new CertificateWords(data, names, language);
    }

    /** @param signer fingerprint of the key that signs the data */
    static void write(CertificateStatement statement, String signer, List<Attachment> attachments, OutputStream out)
            throws IOException {
        var language = Locale.of(statement.language());
        new ErasureCertificate(statement.certificate(), statement.audience(), language, statement.names(), signer)
                .write(attachments, out);
    }

    private void write(List<Attachment> attachments, OutputStream out) throws IOException {
        var details = new ReportDetails(
                words.text("title"),
                words.text("subject", data.request().toString()),
                words.locale(),
                words.text("source", data.erasure().toString()),
                data.issued());
        Pdf.write(details, body(), attachments, out);
    }

    private List<Node> body() {
        var body = new ArrayList<Node>(head());
        body.addAll(dates());
        body.addAll(erased());
        body.addAll(kept());
        body.addAll(search());
        body.addAll(recipients());
        body.addAll(backups());
        body.addAll(limits());
        body.addAll(checking());
        return body;
    }

    private List<Node> head() {
        var facts = new ArrayList<Node>(List.of(
                fact("erasure", data.erasure().toString()),
                fact("request", data.request().toString())));
        if (isForFile()) {
            facts.add(fact("person", data.person().toString()));
        }
        return List.of(
                section(p(Controller.NAME).styled("name"), p(words.text("line")).styled("line"))
                        .styled("letterhead"),
                h1(words.text("title")),
                el("ul", facts).styled("facts"),
                p(words.text("lead", data.controller(), figures.moment(data.executed())))
                        .styled("lead"),
                p(words.text(isForFile() ? "lead.file" : "lead.person")));
    }

    private List<Node> dates() {
        var rows = new ArrayList<List<Node>>();
        figures.moments().forEach((step, moment) -> rows.add(List.of(text(words.text("date." + step)), text(moment))));
        return List.of(heading("dates"), table("dates", List.of(58, 42), rows));
    }

    private List<Node> erased() {
        var rows = new ArrayList<>(cells(figures.erased()));
        if (rows.isEmpty()) {
            return List.of(heading("erased"), p(words.text("erased.none")));
        }
        var totals = cells(List.of(figures.totals())).getFirst();
        rows.add(List.of(strong(words.text("total")), totals.get(1), totals.get(2), totals.get(3)));
        return List.of(
                heading("erased"), p(words.text("erased.lead")), table("erased", List.of(46, -16, -16, -22), rows));
    }

    private List<Node> kept() {
        var rows = figures.kept();
        return rows.isEmpty()
                ? List.of(heading("kept"), p(words.text("kept.none")))
                : List.of(
                        heading("kept"),
                        p(words.text("kept.lead")),
                        table("kept", List.of(30, -12, 36, 22), cells(rows)));
    }

    private List<Node> search() {
        var body = new ArrayList<Node>(List.of(
                heading("search"),
                p(words.text(
                        "search.lead",
                        figures.number(data.places().size()),
                        figures.number(figures.places(Found.CLEAN)),
                        figures.number(figures.places(Found.KEPT))))));
        if (isForFile()) {
            body.add(table("search", List.of(40, 18, 26, 16), cells(figures.places())));
        }
        return body;
    }

    private List<Node> recipients() {
        if (data.recipients().isEmpty()) {
            return List.of(heading("recipients"), p(words.text("recipients.none")));
        }
        var body = new ArrayList<Node>(List.of(
                heading("recipients"),
                p(words.text("recipients.lead")),
                table("recipients", List.of(24, 54, 22), cells(figures.recipients()))));
        body.add(p(words.text(data.complete() ? "recipients.complete" : "recipients.waiting")));
        if (isForFile() && !figures.calls().isEmpty()) {
            body.add(p(words.text("calls.lead")));
            body.add(table("calls", List.of(17, 21, 34, 11, 17), cells(figures.calls())));
        }
        return body;
    }

    private List<Node> backups() {
        var held = data.backups();
        return List.of(
                heading("backups"),
                p(words.text("backups.text", figures.number(held.windowDays()), figures.date(held.until()))),
                p(words.text("backups.restore")));
    }

    private List<Node> limits() {
        return List.of(heading("limits"), p(words.text("limits.text")));
    }

    private List<Node> checking() {
        var body = new ArrayList<Node>(List.of(
                heading("check"),
                p(words.text("check.text")),
                p(words.text("check.command")).styled("mono"),
                p(words.text("check.signer")),
                p(signer).styled("mono")));
        if (isForFile()) {
            body.add(p(words.text("check.plan")));
            body.add(p(data.planSha256()).styled("mono"));
            body.add(p(words.text("check.ledger")));
            body.add(p(data.ledgerSha256()).styled("mono"));
        }
        return body;
    }

    private boolean isForFile() {
        return audience == Audience.FILE;
    }

    private Node fact(String name, String value) {
        return el("li", el("span", words.text("fact." + name) + " ").styled("muted"), strong(value));
    }

    private Node heading(String part) {
        return h2(words.text(part + ".heading"));
    }

    private static List<List<Node>> cells(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().<Node>map(Html::text).toList())
                .toList();
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
