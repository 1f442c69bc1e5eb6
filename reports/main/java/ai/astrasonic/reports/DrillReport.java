package ai.astrasonic.reports;

import static ai.astrasonic.reports.Prose.p;
import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.h1;
import static ai.astrasonic.reports.kit.Html.h2;
import static ai.astrasonic.reports.kit.Html.list;
import static ai.astrasonic.reports.kit.Html.section;
import static ai.astrasonic.reports.kit.Html.strong;

import ai.astrasonic.reports.DrillOutcome.Failure;
import ai.astrasonic.reports.DrillOutcome.Table;
import ai.astrasonic.reports.kit.Html;
import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Pdf;
import ai.astrasonic.reports.kit.ReportDetails;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.Controller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report of a restore drill, for the DPO: what a restored backup brought back, and that nothing of it stayed (Art. 5(2), 32(1)(d)). */
public final class DrillReport {

    private final DrillOutcome outcome;
    private final Wording words;

    private DrillReport(DrillOutcome outcome, Locale language) {
        this.outcome = outcome;
        this.words = new Wording("drill", language);
    }

    /** The report as a PDF/A-3a file. */
    public static byte[] pdf(DrillOutcome outcome, Locale language) {
        try {
            var out = new ByteArrayOutputStream();
            new DrillReport(outcome, language).write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Report of restore drill " + outcome.id(), e);
        }
    }

    private void write(ByteArrayOutputStream out) throws IOException {
        var details = new ReportDetails(
                words.text("title"),
                words.text("subject"),
                words.locale(),
                words.text("source", outcome.id().toString()),
                outcome.ended());
        Pdf.write(details, body(), List.of(), out);
    }

    private List<Node> body() {
        var body = new ArrayList<Node>(head());
        body.addAll(failures());
        body.addAll(backups());
        body.addAll(rows("erased", outcome.erased()));
        body.addAll(rows("retained", outcome.retained()));
        body.addAll(checks());
        body.addAll(times());
        body.add(heading("window"));
        body.add(p(words.text("window.text", words.period(outcome.window()), words.number(outcome.lastCopyDays()))));
        body.add(heading("limits"));
        body.add(p(words.text("limits.text")));
        return body;
    }

    private List<Node> head() {
        var facts = List.of(
                fact("drill", outcome.id().toString()),
                fact("when", words.moment(outcome.begun())),
                fact("server", outcome.server()));
        return List.of(
                section(p(Controller.NAME).styled("name"), p(words.text("line")).styled("line"))
                        .styled("letterhead"),
                h1(words.text("title")),
                el("ul", facts).styled("facts"),
                p(words.text(
                                outcome.isZero() ? "lead.zero" : "lead.failed",
                                words.number(outcome.people()),
                                words.number(sum(outcome.erased())),
                                words.number(sum(outcome.retained())),
                                words.number(outcome.failures().size())))
                        .styled("lead"));
    }

    private static long sum(List<Table> tables) {
        return tables.stream().mapToLong(Table::restored).sum();
    }

    private List<Node> failures() {
        return outcome.isZero()
                ? List.of()
                : List.of(
                        heading("failures"),
                        list(outcome.failures().stream().map(this::sentence).toList()));
    }

    private String sentence(Failure failure) {
        return words.text("failure." + failure.key(), failure.subject(), words.number(failure.count()));
    }

    private List<Node> backups() {
        var rows = outcome.backups().stream()
                .map(taken -> List.of(
                        words.text("backup." + taken.of()),
                        words.moment(taken.snapshot()),
                        DrillWords.size(words, taken.bytes()),
                        DrillWords.time(words, taken.took())))
                .toList();
        return List.of(
                heading("backups"), p(words.text("backups.lead")), table("backups", List.of(24, 46, -15, -15), rows));
    }

    private List<Node> rows(String part, List<Table> tables) {
        var rows = tables.stream()
                .map(table -> List.of(
                        table.table(),
                        words.number(table.before()),
                        words.number(table.gone()),
                        words.number(table.restored()),
                        words.number(table.left())))
                .toList();
        var lead = p(words.text(
                part + ".lead",
                words.number(outcome.people()),
                words.number(outcome.ledgerEntries()),
                words.number(outcome.replayed()),
                words.text(outcome.closed() ? "gate.closed" : "gate.open")));
        return List.of(heading(part), lead, table("rows", List.of(36, -16, -16, -16, -16), rows));
    }

    private List<Node> checks() {
        var rows = outcome.checks().stream()
                .map(check -> List.of(
                        check.promise(),
                        words.text("state." + check.state().replace(' ', '-')),
                        words.number(check.found())))
                .toList();
        return List.of(heading("checks"), p(words.text("checks.lead")), table("checks", List.of(50, 30, -20), rows));
    }

    private List<Node> times() {
        var rows = outcome.phases().stream()
                .map(phase -> List.of(words.text("phase." + phase.key()), DrillWords.time(words, phase.took())))
                .toList();
        return List.of(
                heading("times"),
                p(words.text("times.lead", DrillWords.time(words, outcome.recovery()))),
                table("times", List.of(75, -25), rows));
    }

    private Node fact(String name, String value) {
        return el("li", el("span", words.text("fact." + name) + " ").styled("muted"), strong(value));
    }

    private Node heading(String part) {
        return h2(words.text(part + ".heading"));
    }

    /** Widths in percent; a negative one is a column of figures. */
    private Node table(String part, List<Integer> widths, List<List<String>> rows) {
        var columns = new ArrayList<ai.astrasonic.reports.kit.Table.Column>();
        for (int i = 0; i < widths.size(); i++) {
            var header = words.text(part + ".column." + (i + 1));
            columns.add(new ai.astrasonic.reports.kit.Table.Column(header, Math.abs(widths.get(i)), widths.get(i) < 0));
        }
        var cells = rows.stream()
                .map(row -> row.stream().<Node>map(Html::text).toList())
                .toList();
        return new ai.astrasonic.reports.kit.Table("", columns, cells).draw();
    }
}
