package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.work.BreachParty;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;

/** Another organisation that has a part in a breach, and when it was told. */
final class PartyForm extends Div {

    private static final int LONGEST = 200;

    private final Select<BreachParty.Kind> kind = new Select<>();
    private final TextField name = new TextField(t("breaches.party.name"));
    private final TextField reference = new TextField(t("breaches.party.reference"));
    private final DatePicker told = new DatePicker(t("breaches.party.told"));

    PartyForm(LocalDate today) {
        addClassName("stack");
        kind.setLabel(t("breaches.party.kind"));
        kind.setItems(BreachParty.Kind.values());
        kind.setItemLabelGenerator(one -> t("breaches.party.kind." + one));
        kind.setValue(BreachParty.Kind.AUTHORITY);
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        reference.setMaxLength(LONGEST);
        told.setLocale(UI.getCurrent().getLocale());
        told.setMax(today);
        add(kind, name, reference, told);
    }

    boolean isWhole() {
        TriggerForm.mark(name, name.getValue().isBlank(), "work.nobody");
        return !name.isInvalid() && !told.isInvalid();
    }

    BreachParty value() {
        return new BreachParty(kind.getValue(), name.getValue(), reference.getValue(), told.getValue());
    }
}
