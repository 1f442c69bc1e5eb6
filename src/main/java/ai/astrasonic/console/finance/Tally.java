package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.texts.Figures;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A few amounts beside each other, each leading to its entries. */
final class Tally extends Div {

    Tally() {
        addClassName("tally");
    }

    Tally with(String word, long cents, String address) {
        var number = new Span(Figures.euros(cents));
        number.addClassName("tally-number");
        var link = new Anchor(address, number, new Span(t(word)));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("tally-state");
        add(link);
        return this;
    }
}
