package ai.astrasonic.reports.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private final Wording english = new Wording("reports", Locale.UK);
    private final Wording dutch = new Wording("reports", Locale.of("nl", "NL"));

    @Test
    void tells_dates_and_numbers_as_the_reader_expects() {
        var day = LocalDate.of(2026, 3, 1);

        assertThat(english.date(day)).isEqualTo("1 March 2026");
        assertThat(dutch.date(day)).isEqualTo("1 maart 2026");
        assertThat(english.number(500_000)).isEqualTo("500,000");
        assertThat(dutch.number(500_000)).isEqualTo("500.000");
    }

    @Test
    void tells_a_moment_in_the_controllers_zone_on_both_sides_of_the_clock_change() {
        assertThat(english.moment(Instant.parse("2026-10-25T00:30:00Z"))).startsWith("25 October 2026 02:30");
        assertThat(english.moment(Instant.parse("2026-10-25T01:30:00Z"))).startsWith("25 October 2026 02:30");
        assertThat(dutch.date(Instant.parse("2026-11-22T23:30:00Z"))).isEqualTo("23 november 2026");
    }

    @ParameterizedTest
    @CsvSource({"P30D,30 days,30 dagen", "P1D,1 day,1 dag", "P24M,24 months,24 maanden", "P7Y,7 years,7 jaar"})
    void tells_a_period_in_words(String period, String inEnglish, String inDutch) {
        assertThat(english.period(Period.parse(period))).isEqualTo(inEnglish);
        assertThat(dutch.period(Period.parse(period))).isEqualTo(inDutch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "activities", "processors", "letters", "record"})
    void every_text_exists_in_both_languages(String bundle) {
        var en = ResourceBundle.getBundle("messages." + bundle, Locale.ENGLISH);
        var nl = ResourceBundle.getBundle("messages." + bundle, Locale.of("nl"));

        assertThat(new TreeSet<>(nl.keySet())).isEqualTo(new TreeSet<>(en.keySet()));
    }
}
