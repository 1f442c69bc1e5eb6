package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.console.shell.HeaderAct;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reports a breach from whatever page one is on: the hours do not wait until the register is found. */
@Service
class TriggerButton implements HeaderAct {

    private final BreachActs acts;

    TriggerButton(BreachActs acts) {
        this.acts = acts;
    }

    @Override
    public Optional<Component> of() {
        return acts.mayTrigger() ? Optional.of(button()) : Optional.empty();
    }

    private Component button() {
        var label = new Span(t("breaches.report"));
        label.addClassName("palette-label");
        var button = new NativeButton();
        button.add(Glyph.of("triangle-alert"), label);
        button.addClassNames("palette-button", "trigger-button");
        button.setTitle(t("breaches.report"));
        button.getElement().setAttribute("aria-label", t("breaches.report")).setAttribute("aria-haspopup", "dialog");
        button.addClickListener(click -> acts.trigger());
        return button;
    }
}
