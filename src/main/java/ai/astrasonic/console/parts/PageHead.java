package ai.astrasonic.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a page: its title, one sentence about it, and what can be done. */
public final class PageHead extends Header {

    private final Div words;

    public PageHead(String title, String sentence, Component... acts) {
        addClassName("page-head");
        words = new Div(new H1(title));
        if (!sentence.isEmpty()) {
            words.add(new Paragraph(sentence));
        }
        add(words);
        if (acts.length > 0) {
            var bar = new Div(acts);
            bar.addClassName("page-acts");
            add(bar);
        }
    }

    /** Puts the states of what the page is about, side by side, below the title. */
    public PageHead withStates(Component... states) {
        var chips = new Div(states);
        chips.addClassNames("chips", "under-head");
        addUnder(chips);
        return this;
    }

    /** Puts something below the title. */
    public void addUnder(Component component) {
        words.add(component);
    }
}
