package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.retention.LineState;
import ai.astrasonic.retention.SheetLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The sheet in four figures: how much was due and went, what waits, what holds keep, what needs somebody. */
final class SheetTotals extends Div {

    SheetTotals(Optional<LocalDate> day, List<SheetLine> lines) {
        addClassName("sheet-totals");
        if (day.isEmpty()) {
            setVisible(false);
            return;
        }
        var of = new Paragraph(t("retention.sheet.of", RetentionWords.day(day.get())));
        of.addClassName("soft");
        var figures = new Div(
                figure(
                        "retention.total.gone",
                        sum(lines, line -> true, line -> line.proof().gone()),
                        ""),
                figure(
                        "retention.total.waiting",
                        sum(
                                lines,
                                state(LineState.WAITING),
                                line -> line.planned().due()),
                        "retention?state=WAITING"),
                figure(
                        "retention.total.held",
                        sum(lines, open(), line -> line.planned().held()),
                        ""),
                figure(
                        "retention.total.failed",
                        lines.stream().filter(state(LineState.FAILED)).count(),
                        "retention?state=FAILED"));
        figures.addClassName("tally");
        add(of, figures);
    }

    private static Predicate<SheetLine> state(LineState state) {
        return line -> line.state() == state;
    }

    /** A line that was overtaken has its held records counted by the one that came after. */
    private static Predicate<SheetLine> open() {
        return line -> line.state() != LineState.OVERTAKEN;
    }

    private static long sum(
            List<SheetLine> lines, Predicate<SheetLine> which, java.util.function.ToLongFunction<SheetLine> of) {
        return lines.stream().filter(which).mapToLong(of).sum();
    }

    private static Component figure(String words, long value, String address) {
        var number = new Span(Figures.number(value));
        number.addClassName("tally-number");
        var label = new Span(t(words));
        if (value > 0 && !address.isEmpty()) {
            var link = new Anchor(address, number, label);
            link.getElement().setAttribute("router-link", true);
            link.addClassName("tally-state");
            return link;
        }
        var plain = new Div(number, label);
        plain.addClassName("tally-state");
        return plain;
    }
}
