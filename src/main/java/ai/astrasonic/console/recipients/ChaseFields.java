package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;

/** What was written or answered, and when to write again if nothing comes. */
final class ChaseFields extends TaskFields {

    private static final int WEEK = 7;

    private final DatePicker next;

    ChaseFields(LocalDate today) {
        super(today);
        next = date("tasks.field.next", today.plusDays(WEEK));
        next.setMin(today.plusDays(1));
        add(next);
    }

    @Override
    boolean isWhole() {
        next.setInvalid(next.isEmpty() || next.getValue().isBefore(next.getMin()));
        next.setErrorMessage(t("tasks.field.next.wrong"));
        return super.isWhole() && !next.isInvalid();
    }

    LocalDate next() {
        return next.getValue();
    }
}
