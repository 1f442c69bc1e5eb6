package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.mail.MailPreview;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.LiftingNotice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What the notice of a lifting says, and how the person will read it: the mail, and the letter that goes along. */
final class LiftingFields extends Div {

    private static final int LONGEST = 2_000;
    private static final int DAYS_AHEAD = 14;

    private final DatePicker day = new DatePicker(t("requests.lift.day"));
    private final Select<Language> language = new Select<>();
    private final TextArea reason = new TextArea(t("requests.lift.reason"));

    LiftingFields(
            LocalDate today,
            Language asked,
            Function<LiftingNotice, MailPreview> mail,
            Function<LiftingNotice, byte[]> letter) {
        addClassName("lifting-fields");
        day.setLocale(UI.getCurrent().getLocale());
        day.setMin(today.plusDays(1));
        day.setValue(today.plusDays(DAYS_AHEAD));
        day.setHelperText(t("requests.lift.day.help"));
        day.setRequiredIndicatorVisible(true);
        language.setLabel(t("requests.lift.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(value -> t("requests:request.language." + value));
        language.setValue(asked);
        reason.setHelperText(t("requests.told"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        add(day, language, reason, preview(mail, letter));
    }

    private Div preview(Function<LiftingNotice, MailPreview> mail, Function<LiftingNotice, byte[]> letter) {
        var pdf = new Div();
        var read = new AnswerPreview(() -> {
            pdf.removeAll();
            notice().map(letter).map(LetterDialog::link).ifPresent(pdf::add);
            return notice().map(mail).orElseGet(() -> new MailPreview("", t("requests.preview.none")));
        });
        var both = new Div(read, pdf);
        both.addClassName("stack");
        return both;
    }

    /** Empty where something is missing, which the fields say themselves. */
    Optional<LiftingNotice> notice() {
        day.setInvalid(day.isEmpty() || day.getValue().isBefore(day.getMin()));
        day.setErrorMessage(t("requests.lift.day.wrong"));
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(t("reason.missing"));
        return day.isInvalid() || reason.isInvalid()
                ? Optional.empty()
                : Optional.of(
                        new LiftingNotice(day.getValue(), reason.getValue().strip(), language.getValue()));
    }
}
