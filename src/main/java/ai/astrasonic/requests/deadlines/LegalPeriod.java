package ai.astrasonic.requests.deadlines;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/** The length of a period from a certain day on, with where that is written. */
public record LegalPeriod(
        PeriodRule rule, LocalDate validFrom, String value, String source, Certainty certainty, String note) {

    public LegalPeriod {
        amount(value);
    }

    /** The day on which the period ends when counted from a day, before any rolling forward; the day itself does not count. */
    LocalDate endWhenCountedFrom(LocalDate day) {
        return day.plus(amount(value));
    }

    Duration hours() {
        return Duration.parse(value);
    }

    private static TemporalAmount amount(String value) {
        return value.startsWith("PT") ? Duration.parse(value) : Period.parse(value);
    }
}
