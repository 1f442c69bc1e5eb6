package ai.astrasonic.console.recipients;

import ai.astrasonic.processors.FilingRefused.Why;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.util.List;

/** From which day on a decision ends, or counts again. */
final class FromForm extends FilingForm {

    private final DatePicker from;

    FromForm(LocalDate today) {
        from = needed(day("recipients.from", today));
        addFormRow(from);
    }

    LocalDate value() {
        return from.getValue();
    }

    @Override
    List<? extends HasValidationProperties> needed() {
        return List.of(from);
    }

    @Override
    HasValidationProperties fieldOf(Why why) {
        return from;
    }
}
