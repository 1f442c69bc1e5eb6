package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.processors.CareFact;
import ai.astrasonic.processors.Certainty;
import ai.astrasonic.processors.Dossier;
import ai.astrasonic.processors.FilingRefused.Why;
import ai.astrasonic.processors.StatedFact;
import ai.astrasonic.shared.LocalText;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** A fact about a recipient, and how sure it is. */
final class FactForm extends FilingForm {

    private final Select<CareFact> fact = needed(new Select<>());
    private final Select<Certainty> certainty = needed(new Select<>());
    private final TextField value = needed(new TextField(t("recipients.fact.value")));

    FactForm(Dossier dossier) {
        fact.setLabel(t("recipients.fact"));
        fact.setItems(CareFact.values());
        fact.setItemLabelGenerator(one -> t("processors:care." + one));
        dossier.unknown().stream().findFirst().ifPresent(fact::setValue);
        certainty.setLabel(t("recipients.fact.certainty"));
        certainty.setItems(Certainty.values());
        certainty.setItemLabelGenerator(one -> t("processors:certainty." + one));
        certainty.setValue(Certainty.VERIFIED);
        addFormRow(fact, certainty);
        addFormRow(value);
        setColspan(value, 2);
    }

    CareFact fact() {
        return fact.getValue();
    }

    StatedFact value() {
        var said = value.getValue().strip();
        return new StatedFact(new LocalText(said, said), certainty.getValue());
    }

    @Override
    boolean isWhole() {
        value.setValue(value.getValue().strip());
        return super.isWhole();
    }

    @Override
    List<? extends HasValidationProperties> needed() {
        return List.of(fact, certainty, value);
    }

    @Override
    HasValidationProperties fieldOf(Why why) {
        return value;
    }
}
