package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.processors.Duty;
import ai.astrasonic.processors.DutyCheck;
import ai.astrasonic.processors.FilingRefused.Why;
import ai.astrasonic.processors.NewAgreement;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A signed contract: its text, its days and terms, and each duty of Art. 28(3) with its clause. */
final class AgreementForm extends FilingForm {

    private final TextField version = needed(new TextField(t("recipients.version")));
    private final TextField signedBy = needed(new TextField(t("recipients.signed.by")));
    private final DatePicker signedOn = needed(day("recipients.signed", null));
    private final DatePicker validUntil = day("recipients.until", null);
    private final IntegerField notice = new IntegerField(t("recipients.notice"));
    private final IntegerField breach = new IntegerField(t("recipients.breach"));
    private final IntegerField deletion = new IntegerField(t("recipients.deletion"));
    private final PdfField file = new PdfField(t("recipients.text"));
    private final Map<Duty, DutyField> duties = new EnumMap<>(Duty.class);

    AgreementForm() {
        validUntil.setHelperText(t("recipients.until.help"));
        notice.setHelperText(t("recipients.unit.days"));
        breach.setHelperText(t("recipients.unit.hours"));
        deletion.setHelperText(t("recipients.unit.days"));
        addFormRow(version, signedBy);
        addFormRow(signedOn, validUntil);
        addFormRow(notice, breach);
        addFormRow(deletion);
        addFormRow(file);
        setColspan(file, 2);
        Stream.of(Duty.values()).forEach(duty -> {
            var field = new DutyField(t("processors:duty." + duty));
            duties.put(duty, field);
            addFormRow(field);
            setColspan(field, 2);
        });
    }

    NewAgreement value() {
        var checks = new EnumMap<Duty, DutyCheck>(Duty.class);
        duties.forEach((duty, field) -> checks.put(duty, field.value()));
        return new NewAgreement(
                version.getValue(),
                signedOn.getValue(),
                signedBy.getValue(),
                validUntil.getValue(),
                new NewAgreement.Terms(notice.getValue(), breach.getValue(), deletion.getValue()),
                checks,
                file.name(),
                file.bytes());
    }

    PdfField file() {
        return file;
    }

    @Override
    List<? extends HasValidationProperties> needed() {
        return List.of(version, signedBy, signedOn);
    }

    @Override
    HasValidationProperties fieldOf(Why why) {
        return switch (why) {
            case NOBODY_SIGNED -> signedBy;
            case SIGNED_IN_FUTURE -> signedOn;
            case VALID_BEFORE_SIGNED -> validUntil;
            case TERM_NOT_POSITIVE -> notice;
            case EMPTY_FILE, NOT_A_PDF, FILE_TOO_BIG -> file;
            default -> version;
        };
    }
}
