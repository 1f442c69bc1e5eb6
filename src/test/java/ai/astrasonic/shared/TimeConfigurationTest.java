package ai.astrasonic.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class TimeConfigurationTest {

    private final TimeConfiguration time = new TimeConfiguration();
    private final Clock real = Clock.systemUTC();

    @Test
    void tells_the_real_time_unless_it_is_moved() {
        assertThat(time.clock("", false).instant()).isCloseTo(real.instant(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void a_rehearsal_starts_at_the_instant_it_names_and_goes_on_from_there() {
        var moved = time.clock("2026-12-01T09:00:00Z", true).instant();

        assertThat(moved).isCloseTo(Instant.parse("2026-12-01T09:00:00Z"), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void a_rehearsal_may_be_some_days_ahead() {
        var ahead = Duration.between(real.instant(), time.clock("+P40D", true).instant());

        assertThat(ahead)
                .isBetween(
                        Duration.ofDays(40).minusSeconds(2), Duration.ofDays(40).plusSeconds(2));
    }

    @Test
    void outside_the_local_set_up_a_moved_clock_is_refused() {
        assertThatThrownBy(() -> time.clock("+P40D", false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ASTRASONIC_CLOCK");
    }
}
