package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.NewBreach.Awareness;
import ai.astrasonic.processors.Recipient;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A breach as whoever triggers it knows it, filled in as far as the moment tells: two fields are enough. */
final class TriggerForm extends Div {

    private static final int LONGEST = 200;

    private final TextField title = new TextField(t("breaches.what"));
    private final MultiSelectComboBox<String> systems = new MultiSelectComboBox<>(t("breaches.systems"));
    private final Select<DiscoveredBy> how = new Select<>();
    private final Select<Recipient> recipient = new Select<>();
    private final MomentField discovered;
    private final MomentField awareAt;
    private final Checkbox aware = new Checkbox(t("breaches.aware-now"));
    private final TextArea because = new TextArea(t("breaches.aware-because"));

    TriggerForm(Set<String> known, List<Recipient> register, Instant now) {
        addClassName("stack");
        discovered = new MomentField(t("breaches.discovered"), now);
        awareAt = new MomentField(t("breaches.aware"), now);
        title.setHelperText(t("breaches.what.help"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(LONGEST);
        title.setWidthFull();
        systems.setItems(known.stream().sorted().toList());
        systems.setItemLabelGenerator(BreachWords::system);
        systems.setWidthFull();
        how.setLabel(t("breaches.discovered-by"));
        how.setItems(DiscoveredBy.values());
        how.setItemLabelGenerator(BreachWords::discoveredBy);
        how.setValue(DiscoveredBy.STAFF);
        how.addValueChangeListener(change -> ask());
        recipient.setLabel(t("breaches.recipient"));
        recipient.setItems(register);
        recipient.setItemLabelGenerator(Recipient::name);
        aware.addValueChangeListener(change -> ask());
        because.setHelperText(t("breaches.aware-because.help"));
        because.setRequiredIndicatorVisible(true);
        because.setWidthFull();
        ask();
        add(title, systems, discovered, how, recipient, aware, awareAt, because);
        title.focus();
    }

    private void ask() {
        recipient.setVisible(how.getValue() == DiscoveredBy.PROCESSOR);
        awareAt.setVisible(aware.getValue());
        because.setVisible(aware.getValue());
    }

    boolean isWhole() {
        mark(title, title.getValue().isBlank(), "no-title");
        mark(recipient, recipient.isVisible() && recipient.getValue() == null, "no-recipient");
        mark(because, because.isVisible() && because.getValue().isBlank(), "no-reason");
        boolean times = discovered.isWhole() & (!aware.getValue() || awareAt.isWhole());
        return times & !(title.isInvalid() | recipient.isInvalid() | because.isInvalid());
    }

    static void mark(HasValidationProperties field, boolean wrong, String why) {
        field.setInvalid(wrong);
        field.setErrorMessage(t("breaches.refused." + why));
    }

    NewBreach value() {
        return new NewBreach(
                title.getValue(),
                Set.copyOf(systems.getValue()),
                how.getValue(),
                recipient.isVisible() ? recipient.getValue().key() : null,
                discovered.value(),
                null,
                awareness());
    }

    private @Nullable Awareness awareness() {
        return aware.getValue() ? new Awareness(awareAt.value(), because.getValue()) : null;
    }
}
