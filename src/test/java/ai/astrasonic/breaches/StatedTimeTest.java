package ai.astrasonic.breaches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.breaches.BreachRefused.Why;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StatedTimeTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDateTime TWICE = LocalDateTime.parse("2026-10-25T02:30");

    @Test
    void in_the_hour_that_comes_twice_the_offset_says_which() {
        assertRefused(StatedTime.of(TWICE, AMSTERDAM), Why.TIME_TWICE);
        assertThat(new StatedTime(TWICE, AMSTERDAM, ZoneOffset.ofHours(2))
                        .moment()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(new StatedTime(TWICE, AMSTERDAM, ZoneOffset.ofHours(1))
                        .moment()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void the_hour_that_spring_leaves_out_never_was() {
        assertRefused(StatedTime.of(LocalDateTime.parse("2026-03-29T02:30"), AMSTERDAM), Why.TIME_SKIPPED);
    }

    @Test
    void an_offset_that_does_not_hold_there_then_is_a_mistake() {
        assertRefused(
                new StatedTime(LocalDateTime.parse("2026-11-22T10:00"), AMSTERDAM, ZoneOffset.ofHours(2)),
                Why.OFFSET_WRONG);
    }

    private static void assertRefused(StatedTime time, Why why) {
        assertThatThrownBy(time::moment)
                .isInstanceOfSatisfying(
                        BreachRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
