package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;

/** The day and the reference of what happened with a recipient. */
abstract class TaskFields extends Div {

    private static final int LONGEST = 200;

    private final DatePicker day;
    private final TextField reference = new TextField(t("tasks.field.reference"));

    TaskFields(LocalDate today) {
        addClassName("stack");
        day = date("tasks.field.day", today);
        day.setMax(today);
        reference.setHelperText(t("tasks.field.reference.help"));
        reference.setRequiredIndicatorVisible(true);
        reference.setMaxLength(LONGEST);
        reference.setWidthFull();
        add(day, reference);
    }

    static DatePicker date(String label, LocalDate value) {
        var date = new DatePicker(t(label));
        date.setLocale(UI.getCurrent().getLocale());
        date.setRequiredIndicatorVisible(true);
        date.setValue(value);
        return date;
    }

    /** Each field says itself what is wrong. */
    boolean isWhole() {
        day.setInvalid(day.isEmpty() || day.getValue().isAfter(day.getMax()));
        day.setErrorMessage(t("tasks.field.day.wrong"));
        reference.setInvalid(reference.getValue().isBlank());
        reference.setErrorMessage(t("tasks.field.reference.missing"));
        return !day.isInvalid() && !reference.isInvalid();
    }

    LocalDate day() {
        return day.getValue();
    }

    String reference() {
        return reference.getValue().strip();
    }
}
