package ai.astrasonic.requests.deadlines;

import java.time.LocalDate;

/** Where a period ends by its number, and where it ends once days off are stepped over. */
public record PeriodEnd(LegalPeriod period, LocalDate counted, LocalDate end) {

    boolean rolledForward() {
        return !counted.equals(end);
    }
}
