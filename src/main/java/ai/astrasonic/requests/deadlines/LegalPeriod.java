package ai.astrasonic.requests.deadlines;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The length of a period from a certain day on, with where that is written.
 *
 * @param reminders after how many of its hours somebody is reminded; empty where nobody is
 * @param escalates from which of them on everybody who can act is told
 */
public record LegalPeriod(
        PeriodRule rule,
        LocalDate validFrom,
        String value,
        String source,
        Certainty certainty,
        String note,
        @Nullable List<Integer> reminders,
        @Nullable Integer escalates) {

    public LegalPeriod {
        amount(value);
        reminders = reminders == null ? List.of() : List.copyOf(reminders);
        escalates = escalates == null ? 0 : escalates;
        if (!reminders.isEmpty() && !reminders.contains(escalates)) {
            throw new IllegalArgumentException(rule + " escalates after " + escalates + " hours, which is no reminder");
        }
    }

    public LegalPeriod(
            PeriodRule rule, LocalDate validFrom, String value, String source, Certainty certainty, String note) {
        this(rule, validFrom, value, source, certainty, note, null, null);
    }

    @Override
    public List<Integer> reminders() {
        return Objects.requireNonNull(reminders);
    }

    @Override
    public Integer escalates() {
        return Objects.requireNonNull(escalates);
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
