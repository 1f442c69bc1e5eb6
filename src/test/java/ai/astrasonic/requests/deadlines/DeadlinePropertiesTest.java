package ai.astrasonic.requests.deadlines;

import static ai.astrasonic.requests.deadlines.Law.DEADLINES;
import static ai.astrasonic.requests.deadlines.Law.WORKING_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every day of receipt, tried on thousands of seeded days. */
class DeadlinePropertiesTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 1182, 71})
    void is_never_due_later_than_the_law_nor_our_promise_says_and_never_on_or_before_receipt(long seed) {
        Law.days(seed).forEach(received -> {
            var deadline = DEADLINES.receivedOn(received);

            assertThat(deadline.due()).isBeforeOrEqualTo(deadline.legal()).isBeforeOrEqualTo(received.plusDays(30));
            assertThat(deadline.due()).isAfter(received.plusDays(27));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 26})
    void a_month_ends_on_the_same_number_or_on_the_last_day_of_a_shorter_month(long seed) {
        Law.days(seed).forEach(received -> {
            var counted = DEADLINES.receivedOn(received).oneMonth().counted();
            var next = YearMonth.from(received).plusMonths(1);

            assertThat(counted).isEqualTo(next.atDay(Math.min(received.getDayOfMonth(), next.lengthOfMonth())));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 33})
    void a_later_receipt_is_never_due_earlier(long seed) {
        Law.days(seed).forEach(received -> {
            var deadline = DEADLINES.receivedOn(received);
            var dayAfter = DEADLINES.receivedOn(received.plusDays(1));

            assertThat(dayAfter.due()).isAfterOrEqualTo(deadline.due());
            assertThat(dayAfter.legal()).isAfterOrEqualTo(deadline.legal());
            assertThat(dayAfter.threeMonths().end())
                    .isAfterOrEqualTo(deadline.threeMonths().end());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 44})
    void the_law_ends_on_the_first_working_day_from_the_counted_day_on(long seed) {
        Law.days(seed).forEach(received -> {
            var month = DEADLINES.receivedOn(received).oneMonth();

            assertThat(WORKING_DAYS.isWorkingDay(month.end())).isTrue();
            assertThat(month.counted().datesUntil(month.end())).noneMatch(WORKING_DAYS::isWorkingDay);
            assertThat(month.end()).isBefore(month.counted().plusDays(5));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 55})
    void never_rolls_forward_over_liberation_day_or_good_friday(long seed) {
        Law.days(seed)
                .map(LocalDate::getYear)
                .filter(year -> year > 2018)
                .distinct()
                .forEach(year -> {
                    assertThat(DEADLINES.receivedOn(LocalDate.of(year, 4, 5)).legal())
                            .isEqualTo(
                                    isWeekend(LocalDate.of(year, 5, 5))
                                            ? firstMonday(LocalDate.of(year, 5, 5))
                                            : LocalDate.of(year, 5, 5));
                    assertThat(WORKING_DAYS.isWorkingDay(Easter.sundayOf(year).minusDays(2)))
                            .isTrue();
                });
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static LocalDate firstMonday(LocalDate day) {
        return day.plusDays(8 - day.getDayOfWeek().getValue());
    }
}
