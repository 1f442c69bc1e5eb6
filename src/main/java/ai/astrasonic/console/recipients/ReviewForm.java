package ai.astrasonic.console.recipients;

import ai.astrasonic.processors.FilingRefused.Why;
import ai.astrasonic.processors.Review;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** That a recipient was looked at as a whole, and by when it is again. */
final class ReviewForm extends FilingForm {

    private final DatePicker done;
    private final DatePicker next;

    ReviewForm(LocalDate today, Period cadence) {
        done = needed(day("recipients.reviewed", today));
        next = needed(day("recipients.review", today.plus(cadence)));
        addFormRow(done, next);
    }

    Review value() {
        return new Review(done.getValue(), next.getValue());
    }

    @Override
    List<? extends HasValidationProperties> needed() {
        return List.of(done, next);
    }

    @Override
    HasValidationProperties fieldOf(Why why) {
        return why == Why.DAY_IN_FUTURE ? done : next;
    }
}
