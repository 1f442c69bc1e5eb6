package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.report.Answer;
import ai.astrasonic.breaches.report.Question;
import ai.astrasonic.console.parts.CopyButton;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.reports.AnswerWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Questions with their answers, each with a button that copies it. */
final class AnswerTable extends Table {

    private final transient AnswerWords words = new AnswerWords(ReportWords.locale());

    AnswerTable(List<Answer> answers) {
        super(
                t("notification.answers"),
                List.of(t("notification.question"), t("notification.said"), t("notification.standing")));
        answers.forEach(answer -> row(asked(answer.question()), said(answer), ReportWords.standing(answer)));
    }

    private static Component asked(Question question) {
        var asked = new Div(new Span(
                question.id().replace("field_", "") + " " + question.text().in(ReportWords.locale())));
        asked.addClassName("answer-question");
        var help = question.help();
        if (help != null) {
            asked.add(soft(help.in(ReportWords.locale())));
        }
        if (question.mark() == Question.Mark.KNOWN) {
            asked.add(soft(t("notification.known")));
        }
        return asked;
    }

    private static Component soft(String text) {
        var soft = new Div(text);
        soft.addClassName("soft");
        return soft;
    }

    private Component said(Answer answer) {
        var text = words.text(answer.question(), answer.contents());
        if (text.isEmpty()) {
            return new Span("–");
        }
        var shown = new Span(text);
        shown.addClassName("answer-text");
        var line = new Div(shown, new CopyButton(answer.question().id(), text));
        line.addClassName("answer-line");
        return line;
    }
}
