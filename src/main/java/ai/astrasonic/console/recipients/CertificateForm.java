package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.processors.Certificate;
import ai.astrasonic.processors.FilingRefused.Why;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** A certificate or an auditor's report, and until when it counts. */
final class CertificateForm extends FilingForm {

    private final TextField name = needed(new TextField(t("recipients.name")));
    private final DatePicker issued = needed(day("recipients.issued", null));
    private final DatePicker expires = needed(day("recipients.expires", null));

    CertificateForm() {
        name.setPlaceholder("ISO 27001");
        addFormRow(name);
        addFormRow(issued, expires);
        setColspan(name, 2);
    }

    Certificate value() {
        return new Certificate(name.getValue().strip(), issued.getValue(), expires.getValue());
    }

    @Override
    List<? extends HasValidationProperties> needed() {
        return List.of(name, issued, expires);
    }

    @Override
    HasValidationProperties fieldOf(Why why) {
        return switch (why) {
            case EXPIRES_BEFORE_ISSUE -> expires;
            case DAY_IN_FUTURE -> issued;
            default -> name;
        };
    }
}
