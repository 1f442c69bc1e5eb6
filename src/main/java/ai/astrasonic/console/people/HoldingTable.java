package ai.astrasonic.console.people;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.datamap.Words;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.requests.Holdings;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.List;

/** What is held about a person, a line for each data set: how many rows, why, and until when. */
final class HoldingTable extends Table {

    HoldingTable(List<Holdings.Holding> held, Words words) {
        super(t("people.held"), List.of(t("datamap.title"), t("people.rows"), t("datamap.term")));
        var terms = words.terms();
        held.forEach(holding -> row(titled(holding, words), rows(holding), new Span(terms.apply(holding.set()))));
    }

    private static Component titled(Holdings.Holding holding, Words words) {
        var title = new Anchor("data-map?selected=" + holding.set().key(), words.title(holding.set()));
        var why = new Span(words.why(holding.set()));
        why.addClassName("soft");
        var both = new Div(title, why);
        both.addClassName("stack");
        return both;
    }

    private static Component rows(Holdings.Holding holding) {
        var format = NumberFormat.getIntegerInstance(UI.getCurrent().getLocale());
        return new Span(
                holding.many() ? t("people.rows.many", format.format(Holdings.MANY)) : format.format(holding.rows()));
    }
}
