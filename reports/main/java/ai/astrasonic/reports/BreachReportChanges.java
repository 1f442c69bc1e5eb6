package ai.astrasonic.reports;

import static ai.astrasonic.reports.Prose.p;
import static ai.astrasonic.reports.kit.Html.h2;
import static ai.astrasonic.reports.kit.Html.text;

import ai.astrasonic.breaches.report.BreachForm;
import ai.astrasonic.breaches.report.Difference;
import ai.astrasonic.breaches.report.FiledReport;
import ai.astrasonic.breaches.report.Question;
import ai.astrasonic.breaches.report.ReportContent;
import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Table;
import ai.astrasonic.reports.kit.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a further version says otherwise than the one before. */
record BreachReportChanges(ReportContent content, BreachForm form, Wording words, AnswerWords answers) {

    List<Node> draw() {
        return content.before().map(this::draw).orElse(List.of());
    }

    private List<Node> draw(FiledReport before) {
        var heading = h2(words.text("changes.heading", words.number(before.number())));
        var changes = content.differences(form.template());
        if (changes.isEmpty()) {
            return List.of(heading, p(words.text("changes.none")));
        }
        var columns = List.of(
                Table.column(words.text("column.1"), 10),
                Table.column(words.text("column.2"), 30),
                Table.column(words.text("changes.before"), 30),
                Table.column(words.text("changes.after"), 30));
        return List.of(heading, new Table("", columns, rows(changes)).draw());
    }

    private List<List<Node>> rows(List<Difference> changes) {
        var questions = form.questions().collect(Collectors.toMap(Question::id, question -> question));
        return changes.stream().map(change -> row(change, questions)).toList();
    }

    private List<Node> row(Difference change, Map<String, Question> questions) {
        var question = Objects.requireNonNull(questions.get(change.question()));
        return List.of(
                text(question.id().replace("field_", "")),
                text(question.text().in(words.locale())),
                BreachReport.said(answers.lines(question, change.before()), words),
                BreachReport.said(answers.lines(question, change.after()), words));
    }
}
