package ai.astrasonic.console.holds;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Asks until when a hold that was looked at again is kept, and why. */
final class ReviewDialog extends Dialog {

    private final DatePicker day = new DatePicker(t("holds.review"));
    private final TextArea reason = new TextArea(t("reason.label"));

    ReviewDialog(LocalDate today, LocalDate latest, BiConsumer<LocalDate, String> act) {
        setHeaderTitle(t("holds.keep"));
        addClassName("reason-dialog");
        day.setLocale(UI.getCurrent().getLocale());
        day.setMin(today.plusDays(1));
        day.setMax(latest);
        day.setHelperText(t("holds.review.help"));
        day.setRequiredIndicatorVisible(true);
        reason.setHelperText(t("reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        add(new Paragraph(t("holds.keep.text")), day, reason);
        var go = new Button(t("holds.keep.do"), click -> {
            if (valid()) {
                close();
                act.accept(day.getValue(), reason.getValue().strip());
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    private boolean valid() {
        day.setInvalid(day.isEmpty()
                || day.getValue().isBefore(day.getMin())
                || day.getValue().isAfter(day.getMax()));
        day.setErrorMessage(t("holds.review.help"));
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(t("reason.missing"));
        return !day.isInvalid() && !reason.isInvalid();
    }
}
