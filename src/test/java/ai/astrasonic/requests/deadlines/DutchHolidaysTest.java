package ai.astrasonic.requests.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2031-04-13",
        "2038-04-25",
        "2285-03-22",
    })
    void computes_easter_sunday(LocalDate sunday) {
        assertThat(Easter.sundayOf(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25 2026-12-26",
        "2027, 2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-17 2027-12-25 2027-12-26",
        "2028, 2028-01-01 2028-04-14 2028-04-17 2028-04-27 2028-05-05 2028-05-25 2028-06-05 2028-12-25 2028-12-26",
    })
    void knows_the_holidays_of_a_year(int year, String days) {
        assertThat(Law.HOLIDAYS.in(year))
                .extracting(holiday -> holiday.date().toString())
                .containsExactly(days.split(" "));
    }

    @Test
    void kings_day_is_the_26th_of_april_when_the_27th_is_a_sunday() {
        assertThat(Law.HOLIDAYS.thatStopsWorkOn(LocalDate.of(2031, 4, 26)))
                .map(Holiday::key)
                .contains("kings-day");
        assertThat(Law.HOLIDAYS.thatStopsWorkOn(LocalDate.of(2031, 4, 27))).isEmpty();
    }

    @Test
    void a_doubtful_holiday_is_listed_but_stops_no_work() {
        assertThat(Law.HOLIDAYS.in(2026))
                .filteredOn(holiday -> !holiday.rollsForward())
                .hasSize(2);
        assertThat(Law.HOLIDAYS.thatStopsWorkOn(LocalDate.of(2026, 5, 5))).isEmpty();
    }

    @Test
    void every_line_of_law_says_where_it_is_written() {
        assertThat(Law.HOLIDAYS.rules())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
        assertThat(DeadlineLaw.periods().all())
                .allSatisfy(period -> assertThat(period.source()).isNotBlank());
    }

    @Test
    void refuses_a_rule_without_a_day() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayRule(
                        "none", null, null, false, true, LocalDate.EPOCH, "nowhere", Certainty.UNCERTAIN));
    }
}
