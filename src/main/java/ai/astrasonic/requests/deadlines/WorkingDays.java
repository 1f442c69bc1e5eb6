package ai.astrasonic.requests.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Working days are all days but public holidays, Saturdays and Sundays: Art. 2(2) Regulation 1182/71. */
public record WorkingDays(DutchHolidays holidays) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek())
                && holidays.thatStopsWorkOn(day).isEmpty();
    }

    /** A period not expressed in hours that would end on a day off ends with the next working day: Art. 3(4). */
    public LocalDate rollForward(LocalDate day) {
        var end = day;
        while (!isWorkingDay(end)) {
            end = end.plusDays(1);
        }
        return end;
    }
}
