package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks what VIES answered for a VAT number. */
final class ViesDialog extends Dialog {

    private static final int LONGEST = 60;

    /** What it answered. */
    record Answer(
            LocalDate askedOn, boolean valid, @Nullable String consultation) {}

    private final DatePicker asked = new DatePicker(t("finance.vies.asked"));
    private final Checkbox valid = new Checkbox(t("finance.vies.is-valid"));
    private final TextField consultation = new TextField(t("finance.vies.consultation"));
    private final transient Consumer<Answer> answered;

    ViesDialog(String number, LocalDate today, Consumer<Answer> answered) {
        this.answered = answered;
        setHeaderTitle(t("finance.vies.dialog", number));
        addClassName("reason-dialog");
        asked.setLocale(FinanceWords.locale());
        asked.setMax(today);
        asked.setValue(today);
        asked.setRequiredIndicatorVisible(true);
        asked.setWidthFull();
        valid.setValue(true);
        consultation.setMaxLength(LONGEST);
        consultation.setWidthFull();
        add(new Paragraph(t("finance.vies.dialog.text")), asked, valid, consultation);
        var go = new Button(t("finance.vies.note"), click -> go(today));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
        asked.focus();
    }

    private void go(LocalDate today) {
        var day = asked.getValue();
        asked.setErrorMessage(t("finance.vies.asked.missing"));
        asked.setInvalid(day == null || day.isAfter(today));
        if (!asked.isInvalid()) {
            close();
            var number = consultation.getValue().strip();
            answered.accept(new Answer(day, valid.getValue(), number.isEmpty() ? null : number));
        }
    }
}
