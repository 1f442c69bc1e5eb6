package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.retention.RetentionRule;
import ai.astrasonic.retention.Simulator.Answer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is due now and what would be, place by place, with the difference and what it would run into. */
@Service
class WhatIfAnswer {

    private final RetentionWords words;

    WhatIfAnswer(RetentionWords words) {
        this.words = words;
    }

    Component of(RetentionRule rule, List<Answer> answers, String asOf) {
        var table = new Table(
                t("retention.whatif.answer"),
                List.of(
                        t("retention.place"),
                        t("retention.whatif.now"),
                        t("retention.whatif.then"),
                        t("retention.whatif.difference"),
                        t("retention.size"),
                        t("retention.euros"),
                        t("retention.held")));
        answers.forEach(answer -> row(table, answer));
        var answer = new Div(sentence(answers), conflicts(rule, answers), table, soft(asOf));
        answer.addClassName("whatif-answer");
        return answer;
    }

    private void row(Table table, Answer answer) {
        var place = new Span(words.place(answer.target()));
        place.addClassName("strong");
        var ending = new Span(RetentionWords.ending(answer.ending()));
        ending.addClassName("soft");
        var named = new Div(place, ending);
        named.addClassName("stack");
        var now = answer.now();
        var then = answer.then();
        table.row(
                named,
                figure(Figures.number(now.due())),
                figure(Figures.number(then.due())),
                figure(signed(then.due() - now.due())),
                figure(Figures.size(now.bytes()) + " → " + Figures.size(then.bytes())),
                figure(euros(now.cents(), then.cents())),
                figure(Figures.number(now.held()) + " → " + Figures.number(then.held())));
    }

    private static String euros(@Nullable Long now, @Nullable Long then) {
        return now == null && then == null ? "–" : Figures.euros(now) + " → " + Figures.euros(then);
    }

    private static Component figure(String said) {
        var figure = new Span(said);
        figure.addClassName("figure");
        return figure;
    }

    private static String signed(long difference) {
        return (difference > 0 ? "+" : "") + Figures.number(difference);
    }

    private static Component sentence(List<Answer> answers) {
        long now = answers.stream().mapToLong(answer -> answer.now().due()).sum();
        long then = answers.stream().mapToLong(answer -> answer.then().due()).sum();
        var sentence = new Paragraph(
                t("retention.whatif.sentence", Figures.number(then), Figures.number(now), signed(then - now)));
        sentence.addClassName("finding");
        return sentence;
    }

    /** What another rule would make of it. */
    private static Component conflicts(RetentionRule rule, List<Answer> answers) {
        var conflicts = new Div();
        conflicts.addClassName("stack");
        answers.forEach(answer -> {
            var then = answer.then();
            if (then.due() > rule.mostRows()) {
                conflicts.add(watch(t("retention.whatif.volume", Figures.number(rule.mostRows()))));
            }
            if (then.recentlyUsed() > 0) {
                conflicts.add(watch(t("retention.recently", Figures.number(then.recentlyUsed()))));
            }
            if (then.setAside() > 0) {
                conflicts.add(watch(t("retention.aside", Figures.number(then.setAside()))));
            }
        });
        conflicts.setVisible(conflicts.getComponentCount() > 0);
        return conflicts;
    }

    private static Component watch(String words) {
        return SheetColumns.warning(words);
    }

    private static Component soft(String words) {
        var soft = new Paragraph(words);
        soft.addClassName("soft");
        return soft;
    }

    static Component refused(String words) {
        var refused = new Div(State.of(State.Tone.BAD, t("retention.whatif.conflict")), new Paragraph(words));
        refused.addClassName("stack");
        refused.getElement().setAttribute("role", "alert");
        return refused;
    }
}
