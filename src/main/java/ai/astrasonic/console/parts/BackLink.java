package ai.astrasonic.console.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** Leads from a page to the list, or the page, that it belongs to. */
public final class BackLink extends Anchor {

    public BackLink(String address, String name) {
        super(address, Glyph.of("arrow-left"), new Span(name));
        addClassNames("with-icon", "back");
    }
}
