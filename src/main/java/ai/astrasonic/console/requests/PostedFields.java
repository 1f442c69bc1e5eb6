package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;

/** The day on which a letter was posted, and what proves it. */
final class PostedFields extends Div {

    private final DatePicker day = new DatePicker(t("requests.posted.day"));
    private final TextField proof = new TextField(t("requests.posted.proof"));

    PostedFields(LocalDate received, LocalDate today) {
        addClassName("stack");
        day.setLocale(UI.getCurrent().getLocale());
        day.setMin(received);
        day.setMax(today);
        day.setValue(today);
        day.setRequiredIndicatorVisible(true);
        proof.setHelperText(t("requests.posted.proof.help"));
        proof.setRequiredIndicatorVisible(true);
        proof.setWidthFull();
        add(day, proof);
    }

    boolean valid() {
        day.setInvalid(day.isEmpty()
                || day.getValue().isBefore(day.getMin())
                || day.getValue().isAfter(day.getMax()));
        day.setErrorMessage(t("requests.posted.day.wrong"));
        proof.setInvalid(proof.getValue().isBlank());
        proof.setErrorMessage(t("requests.posted.proof.missing"));
        return !day.isInvalid() && !proof.isInvalid();
    }

    LocalDate day() {
        return day.getValue();
    }

    String proof() {
        return proof.getValue().strip();
    }
}
