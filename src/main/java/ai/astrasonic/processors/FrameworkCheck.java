package ai.astrasonic.processors;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the list of the EU-US Data Privacy Framework said of a recipient on a day.
 *
 * @param activeUntil last day of its certification; none where the list does not tell
 */
public record FrameworkCheck(
        LocalDate checkedOn, boolean active, @Nullable LocalDate activeUntil) {

    /** A certification is for a year, so an older look says nothing of today. */
    public static final Period FRESH = Period.ofYears(1);

    /** Until when it may be relied on before somebody looks again. */
    public LocalDate lookAgainBy() {
        return checkedOn.plus(FRESH);
    }

    public boolean isStale(LocalDate today) {
        return lookAgainBy().isBefore(today);
    }

    public boolean isListed(LocalDate today) {
        return active && (activeUntil == null || !activeUntil.isBefore(today));
    }
}
