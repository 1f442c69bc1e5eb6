package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.NewBreach.Occurred;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Objects;

/** When a breach happened, as it is known now, and how that came to be known. */
final class OccurrenceForm extends Div {

    private final MomentField from;
    private final MomentField until;
    private final Checkbox over = new Checkbox(t("breaches.occurred.over"));
    private final TextArea because = BreachActs.words("breaches.occurred.because");

    OccurrenceForm(Breach breach, Instant now) {
        addClassName("stack");
        from = new MomentField(t("breaches.occurred.from"), Objects.requireNonNullElse(breach.occurredFrom(), now));
        until = new MomentField(t("breaches.occurred.until"), Objects.requireNonNullElse(breach.occurredUntil(), now));
        over.setValue(breach.occurredUntil() != null);
        over.addValueChangeListener(change -> until.setVisible(change.getValue()));
        until.setVisible(over.getValue());
        add(from, over, until, because);
    }

    boolean isWhole() {
        return from.isWhole() & (!over.getValue() || until.isWhole()) & BreachActs.isWhole(because);
    }

    Occurred value() {
        return new Occurred(from.value(), over.getValue() ? until.value() : null);
    }

    String because() {
        return because.getValue();
    }
}
