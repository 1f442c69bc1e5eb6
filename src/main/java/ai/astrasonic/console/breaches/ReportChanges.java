package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.report.Difference;
import ai.astrasonic.breaches.report.FiledReport;
import ai.astrasonic.breaches.report.Question;
import ai.astrasonic.breaches.report.Template;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.reports.AnswerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What a version says otherwise than the one before, in the Dutch form. */
@Service
class ReportChanges {

    Component of(FiledReport before, FiledReport after) {
        var changes = after.since(before).stream()
                .filter(change -> change.template() == Template.AP)
                .toList();
        return new Details(t("notification.changes", String.valueOf(changes.size())), table(after, changes));
    }

    private static Table table(FiledReport after, List<Difference> changes) {
        var table = new Table(
                t("notification.changes.table"),
                List.of(t("notification.question"), t("notification.before"), t("notification.after")));
        var questions = after.form(Template.AP).questions().collect(Collectors.toMap(Question::id, one -> one));
        changes.forEach(change -> row(table, change, questions));
        return table;
    }

    private static void row(Table table, Difference change, Map<String, Question> questions) {
        var question = Objects.requireNonNull(questions.get(change.question()));
        var words = new AnswerWords(ReportWords.locale());
        table.row(
                new Span(question.id() + " " + question.text().in(ReportWords.locale())),
                new Span(words.text(question, change.before())),
                new Span(words.text(question, change.after())));
    }
}
