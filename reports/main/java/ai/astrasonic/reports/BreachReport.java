package ai.astrasonic.reports;

import static ai.astrasonic.reports.Prose.p;
import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.h1;
import static ai.astrasonic.reports.kit.Html.h2;
import static ai.astrasonic.reports.kit.Html.section;
import static ai.astrasonic.reports.kit.Html.strong;
import static ai.astrasonic.reports.kit.Html.text;

import ai.astrasonic.breaches.report.Answer.Standing;
import ai.astrasonic.breaches.report.BreachForm;
import ai.astrasonic.breaches.report.FrozenAnswer;
import ai.astrasonic.breaches.report.Question;
import ai.astrasonic.breaches.report.ReportContent;
import ai.astrasonic.breaches.report.Template;
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
import java.util.Objects;
import java.util.stream.Collectors;

/** A version of the report to the authority about a breach, in the order of its form: what is said, and how far it is sure. */
final class BreachReport {

    private static final int SHORT = 16;

    /** So few rows stay with their heading on one page. */
    private static final int FEW = 4;

    private final ReportContent content;
    private final Template template;
    private final BreachForm form;
    private final Wording words;
    private final AnswerWords answers;
    private final Map<String, FrozenAnswer> given;

    private BreachReport(ReportContent content, Template template, Locale language) {
        this.content = content;
        this.template = template;
        this.form = content.report().form(template);
        this.words = new Wording("breach-report", language);
        this.answers = new AnswerWords(language);
        this.given = content.report().answers(template).stream()
                .collect(Collectors.toMap(FrozenAnswer::question, answer -> answer));
    }

    /** Writes the report as a PDF/A-2a file. */
    static void write(ReportContent content, Template template, Locale language, OutputStream out) throws IOException {
        var report = new BreachReport(content, template, language);
        Pdf.writeAlone(report.details(), report.body(), out);
    }

    private ReportDetails details() {
        var report = content.report();
        var number = words.number(content.breach().number());
        var version = words.number(report.number());
        var scope = report.scope();
        return new ReportDetails(
                words.text("title." + template),
                words.text("subject", number, version, words.text("kind." + report.kind())),
                words.locale(),
                scope == null
                        ? words.text("source", number, report.id().toString())
                        : words.text("source.count", number, report.id().toString(), scope.toString()),
                report.frozenAt());
    }

    private List<Node> body() {
        var body = new ArrayList<Node>();
        body.add(section(
                        p(Controller.NAME).styled("name"),
                        p(words.text("line." + template)).styled("line"))
                .styled("letterhead"));
        body.add(h1(words.text("title." + template)));
        body.add(el("ul", facts()).styled("facts"));
        if (!content.report().because().isEmpty()) {
            body.add(p(words.text("lead.because", content.report().because())).styled("lead"));
        }
        body.addAll(new BreachReportChanges(content, form, words, answers).draw());
        form.sections().forEach(section -> draw(section, body));
        body.add(h2(words.text("form.heading")));
        body.add(p(form.source()).styled("small"));
        body.add(p(form.note().in(words.locale())).styled("small"));
        return body;
    }

    private List<Node> facts() {
        var report = content.report();
        return List.of(
                fact(
                        "breach",
                        words.number(content.breach().number()) + ": "
                                + content.breach().title()),
                fact(
                        "version",
                        words.text(
                                "version.value", words.number(report.number()), words.text("kind." + report.kind()))),
                fact("frozen", words.moment(report.frozenAt())),
                fact("complete", complete()),
                fact("count", count()),
                fact("hash", report.sha256()));
    }

    private String complete() {
        var needed = form.questions()
                .filter(Question::needed)
                .filter(question -> given.containsKey(question.id()))
                .toList();
        long open = needed.stream().filter(question -> isOpen(given(question))).count();
        return open == 0
                ? words.text("complete.yes")
                : words.text("complete.no", words.number(open), words.number(needed.size()));
    }

    private FrozenAnswer given(Question question) {
        return Objects.requireNonNull(given.get(question.id()));
    }

    private static boolean isOpen(FrozenAnswer answer) {
        return answer.standing() == Standing.MISSING || answer.standing() == Standing.DERIVED;
    }

    private String count() {
        var scope = content.report().scope();
        return scope == null
                ? words.text("count.none")
                : words.text(
                        "count.value",
                        scope.toString(),
                        content.report().scopeSignature().substring(0, SHORT));
    }

    private void draw(BreachForm.Section part, List<Node> body) {
        var rows = part.questions().stream()
                .filter(question -> given.containsKey(question.id()))
                .map(this::row)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        var heading = h2(part.id() + ". " + part.title().in(words.locale()));
        var columns = List.of(
                Table.column(words.text("column.1"), 10),
                Table.column(words.text("column.2"), 32),
                Table.column(words.text("column.3"), 43),
                Table.column(words.text("column.4"), 15));
        var table = new Table("", columns, rows).draw();
        if (rows.size() <= FEW) {
            body.add(section(heading, table).styled("together"));
        } else {
            body.addAll(List.of(heading, table));
        }
    }

    private List<Node> row(Question question) {
        var answer = given(question);
        return List.of(
                text(question.id().replace("field_", "")),
                asked(question),
                said(answers.lines(question, answer.contents()), words),
                text(words.text("standing." + answer.standing())));
    }

    private Node asked(Question question) {
        var asked = text(question.text().in(words.locale()));
        return question.mark() == Question.Mark.KNOWN
                ? section(asked, el("div", words.text("mark.KNOWN")).styled("below"))
                : asked;
    }

    static Node said(List<String> lines, Wording words) {
        return switch (lines.size()) {
            case 0 -> text(words.text("none"));
            case 1 -> text(lines.getFirst());
            default -> section(lines.stream().map(line -> el("div", line)).toList());
        };
    }

    private Node fact(String name, String value) {
        return el("li", el("span", words.text("fact." + name) + " ").styled("muted"), strong(value));
    }
}
