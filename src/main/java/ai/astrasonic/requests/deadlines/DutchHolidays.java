package ai.astrasonic.requests.deadlines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The public holidays of the Netherlands, where we act: Art. 2(1) Regulation 1182/71. */
public record DutchHolidays(List<HolidayRule> rules) {

    public DutchHolidays {
        rules = List.copyOf(rules);
    }

    /** All holidays of a year in order of date, also those over which no period rolls forward. */
    public List<Holiday> in(int year) {
        return rules.stream()
                .flatMap(rule -> rule.in(year).stream())
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
    }

    /** The holiday that makes a day no working day; empty for a doubtful one, so that a deadline never comes out too late. */
    Optional<Holiday> thatStopsWorkOn(LocalDate day) {
        return rules.stream()
                .filter(HolidayRule::rollsForward)
                .flatMap(rule -> rule.in(day.getYear()).stream())
                .filter(holiday -> holiday.date().equals(day))
                .findFirst();
    }
}
