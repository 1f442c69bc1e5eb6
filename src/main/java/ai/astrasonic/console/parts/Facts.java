package ai.astrasonic.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Names and values below one another. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts with(String name, Component value) {
        return with(name, List.of(value));
    }

    /** Values of the same name, the name said once. */
    public Facts with(String name, List<? extends Component> values) {
        add(new DescriptionList.Term(name));
        values.forEach(value -> add(new DescriptionList.Description(value)));
        return this;
    }

    public Facts with(String name, String value) {
        return with(name, new Span(value));
    }
}
