package ai.astrasonic.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class RetentionTermTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate NEWEST = LocalDate.of(2025, 6, 15);

    @Test
    void what_begins_with_each_record_ends_its_period_after_the_newest() {
        var log = RetentionTerm.of("security-log");

        assertThat(log.lastDay(NEWEST, TODAY)).contains(NEWEST.plus(Period.parse(log.period())));
    }

    @Test
    void what_begins_with_the_end_of_the_year_ends_on_a_last_of_december() {
        var books = RetentionTerm.of("payment");

        assertThat(books.lastDay(NEWEST, TODAY))
                .contains(books.endFrom(NEWEST))
                .hasValueSatisfying(day -> assertThat(day.getDayOfYear()).isEqualTo(day.lengthOfYear()));
    }

    @Test
    void what_begins_with_a_request_or_something_to_come_begins_today() {
        var library = RetentionTerm.of("library");

        assertThat(library.lastDay(NEWEST, TODAY)).contains(TODAY.plus(Period.parse(library.period())));
    }

    @Test
    void records_without_a_day_are_taken_to_be_of_today() {
        var log = RetentionTerm.of("security-log");

        assertThat(log.lastDay(null, TODAY)).contains(log.endFrom(TODAY));
    }

    @Test
    void where_there_are_only_criteria_no_day_is_made_up() {
        RetentionTerm.all().stream()
                .filter(term -> term.period().isEmpty())
                .forEach(term ->
                        assertThat(term.lastDay(NEWEST, TODAY)).as(term.key()).isEmpty());
    }
}
