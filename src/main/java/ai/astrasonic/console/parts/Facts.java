package ai.astrasonic.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names and values below one another. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts with(String name, Component value) {
        add(new DescriptionList.Term(name), new DescriptionList.Description(value));
        return this;
    }

    public Facts with(String name, String value) {
        return with(name, new Span(value));
    }
}
