package ai.astrasonic.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.BreachClock.Tone;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreachClockTest {

    /** Two days before the clock goes back. */
    private static final Instant AWARE = Instant.parse("2026-10-23T13:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0, CALM",
        "23, 0, CALM",
        "24, 24, HALF",
        "48, 48, HALF",
        "60, 60, NEARLY_OVER",
        "68, 68, NEARLY_OVER",
        "72, 68, NEARLY_OVER",
        "73, 68, OVER"
    })
    void it_tells_which_reminder_is_due_and_how_few_hours_are_left(int hours, int reminder, Tone tone) {
        var clock = BreachClock.since(AWARE, AWARE.plus(Duration.ofHours(hours)));

        assertThat(clock.reminder()).isEqualTo(reminder);
        assertThat(clock.tone()).isEqualTo(tone);
        assertThat(clock.left()).isEqualTo(Duration.ofHours(72L - hours));
    }

    @Test
    void the_hour_that_comes_twice_counts_twice() {
        assertThat(BreachClock.since(AWARE, AWARE).deadline().safe()).isEqualTo("2026-10-26T13:00:00Z");
    }
}
