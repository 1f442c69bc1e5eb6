package ai.astrasonic.console.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** The steps of a case: each in a final state, or saying whom it waits for. */
public final class Steps extends OrderedList {

    /** One step as it stands. */
    public record Step(String name, State.Tone tone, String state, String detail) {}

    public Steps(List<Step> steps) {
        addClassName("steps");
        steps.forEach(step -> add(line(step)));
    }

    private static ListItem line(Step step) {
        var name = new Span(step.name());
        name.addClassName("step-name");
        var detail = new Span(step.detail());
        detail.addClassName("step-detail");
        var line = new ListItem(new Div(name, detail), State.of(step.tone(), step.state()));
        line.addClassName("step-" + step.tone().name().toLowerCase(Locale.ROOT));
        return line;
    }
}
