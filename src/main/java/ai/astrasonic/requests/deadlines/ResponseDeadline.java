package ai.astrasonic.requests.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day by which a request must be answered, and every date it was worked out from: Art. 12(3) GDPR and the policy's own
 * promise, of which the earlier counts.
 */
public record ResponseDeadline(
        LocalDate received,
        PeriodEnd oneMonth,
        PeriodEnd promise,
        PeriodEnd threeMonths,
        @Nullable Extension extension,
        List<Pause> pauses,
        @Nullable LocalDate legalWithPauses) {

    public ResponseDeadline {
        pauses = List.copyOf(pauses);
    }

    /** The last day of our own promise; it never rolls forward. */
    public LocalDate policy() {
        return promise.end();
    }

    /** The end the law sets: one month, or three where an extension was told in time. */
    public LocalDate legal() {
        return extension == null ? oneMonth.end() : threeMonths.end();
    }

    /** The working due date: an extension does not move our own promise, for the policy reserves none. */
    public LocalDate due() {
        return policy().isBefore(legal()) ? policy() : legal();
    }

    /** The last day on which a notice of extension may leave. */
    public LocalDate lastDayForExtensionNotice() {
        return oneMonth.end();
    }

    public Optional<Extension> extended() {
        return Optional.ofNullable(extension);
    }

    /** The legal end if the pauses are counted out; for information, we work to {@link #due()}. */
    public Optional<LocalDate> legalIfPaused() {
        return Optional.ofNullable(legalWithPauses);
    }
}
