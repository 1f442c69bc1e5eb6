package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.parts.ListColumn;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.retention.SheetLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How the lines of the daily sheet look, sort and are copied. */
@Service
class SheetColumns {

    private final RetentionWords words;

    SheetColumns(RetentionWords words) {
        this.words = words;
    }

    List<ListColumn<SheetLine>> all() {
        return List.of(
                ListColumn.<SheetLine>of("what", t("retention.place"), this::named, this::said)
                        .orderedBy(Comparator.comparing(line -> words.place(line.target())))
                        .grow(3),
                ListColumn.<SheetLine>of("state", t("retention.state"), SheetColumns::stated, SheetColumns::stateSaid)
                        .orderedBy(LineWords.BY_URGENCY)
                        .grow(4),
                number("due", t("retention.due"), line -> line.planned().due()),
                number("held", t("retention.held"), line -> line.planned().held()),
                moment("oldest", t("retention.oldest"), line -> line.planned().oldest()),
                moment("newest", t("retention.newest"), line -> line.planned().newest()),
                ListColumn.<SheetLine>of(
                                "size",
                                t("retention.size"),
                                line -> figure(Figures.size(line.planned().bytes())),
                                line -> Long.toString(line.planned().bytes()))
                        .orderedBy(Comparator.comparing(line -> line.planned().bytes())),
                ListColumn.<SheetLine>of(
                                "euros",
                                t("retention.euros"),
                                line -> figure(Figures.euros(line.planned().cents())),
                                line -> Figures.euros(line.planned().cents()))
                        .orderedBy(Comparator.comparing(
                                line -> line.planned().cents(), Comparator.nullsFirst(Comparator.naturalOrder()))),
                ListColumn.<SheetLine>text(
                                "ending", t("retention.ending"), line -> RetentionWords.ending(line.ending()))
                        .orderedBy(Comparator.comparing(SheetLine::ending)));
    }

    private static ListColumn<SheetLine> number(String key, String header, Function<SheetLine, Long> value) {
        return ListColumn.<SheetLine>of(
                        key,
                        header,
                        line -> figure(Figures.number(value.apply(line))),
                        line -> value.apply(line).toString())
                .orderedBy(Comparator.comparing(value))
                .grow(0);
    }

    private static ListColumn<SheetLine> moment(
            String key, String header, Function<SheetLine, @Nullable Instant> value) {
        return ListColumn.<SheetLine>of(
                        key,
                        header,
                        line -> figure(RetentionWords.day(value.apply(line))),
                        line -> Objects.toString(value.apply(line), ""))
                .orderedBy(Comparator.comparing(value, Comparator.nullsLast(Comparator.naturalOrder())))
                .grow(0);
    }

    private static Component figure(String said) {
        var figure = new Span(said);
        figure.addClassName("figure");
        return figure;
    }

    private String said(SheetLine line) {
        return RetentionWords.rule(line.rule()) + ": " + words.place(line.target());
    }

    private Component named(SheetLine line) {
        var place = new Span(words.place(line.target()));
        place.addClassName("strong");
        var rule = new Span(RetentionWords.rule(line.rule()));
        rule.addClassName("soft");
        return stack(place, rule);
    }

    private static String stateSaid(SheetLine line) {
        return (LineWords.word(line) + ". " + LineWords.warned(line)).strip();
    }

    private static Component stated(SheetLine line) {
        var stated = stack(LineWords.state(line));
        var waits = LineWords.waits(line);
        if (!waits.isEmpty()) {
            var why = new Span(waits);
            why.addClassNames("soft", "narrow-text");
            stated.add(why);
        }
        LineWords.warnings(line).forEach(warning -> stated.add(warning(warning)));
        return stated;
    }

    static Component warning(String text) {
        var warning = new Span(Glyph.of("triangle-alert"), new Span(text));
        warning.addClassNames("line-warning", "narrow-text");
        return warning;
    }

    Component card(SheetLine line) {
        var top = new Div(named(line), LineWords.state(line));
        top.addClassName("line");
        var more = new Span(t(
                "retention.card",
                Figures.number(line.planned().due()),
                Figures.number(line.planned().held()),
                Figures.size(line.planned().bytes())));
        more.addClassName("soft");
        var card = new Div(top, more);
        card.addClassName("card-row");
        if (!LineWords.waits(line).isEmpty()) {
            var why = new Span(LineWords.waits(line));
            why.addClassName("soft");
            card.add(why);
        }
        LineWords.warnings(line).forEach(warning -> card.add(warning(warning)));
        return card;
    }

    private static Div stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }
}
