package ai.astrasonic.requests.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the day of one public holiday is found in any year, and whether a period may roll forward over it. */
public record HolidayRule(
        String key,
        @Nullable MonthDay fixed,
        @Nullable Integer daysAfterEaster,
        boolean dayBeforeIfSunday,
        boolean rollsForward,
        LocalDate validFrom,
        String source,
        Certainty certainty) {

    public HolidayRule {
        if ((fixed == null) == (daysAfterEaster == null)) {
            throw new IllegalArgumentException("Holiday " + key + " needs either a fixed day or a distance to Easter");
        }
    }

    Optional<Holiday> in(int year) {
        var date = dateIn(year);
        return date.isBefore(validFrom) ? Optional.empty() : Optional.of(new Holiday(key, date, rollsForward));
    }

    private LocalDate dateIn(int year) {
        if (fixed == null) {
            return Easter.sundayOf(year).plusDays(daysAfterEaster == null ? 0 : daysAfterEaster);
        }
        var date = fixed.atYear(year);
        return dayBeforeIfSunday && date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.minusDays(1) : date;
    }
}
