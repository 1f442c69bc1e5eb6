package ai.astrasonic.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.concurrent.atomic.AtomicLong;

/** A titled card of a page. */
@Tag("section")
public final class Section extends Div {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Div body = new Div();

    public Section(String title, Component... content) {
        addClassName("section");
        var heading = new H2(title);
        heading.setId("section-" + NUMBER.incrementAndGet());
        getElement().setAttribute("aria-labelledby", heading.getId().orElseThrow());
        body.addClassName("section-body");
        body.add(content);
        super.add(heading, body);
    }

    public Section show(Component... content) {
        body.removeAll();
        body.add(content);
        return this;
    }
}
