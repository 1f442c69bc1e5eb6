package ai.astrasonic.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** However late a call wakes, the ones behind it do not catch up with it. */
class GapTest {

    private static final Duration LEAST = Duration.ofSeconds(20);

    private final Gap gap = new Gap(LEAST);

    @Test
    void the_first_call_goes_at_once() {
        assertThat(gap.take()).isZero();
    }

    @Test
    void each_call_waits_behind_the_one_before_it() {
        gap.take();

        assertThat(gap.take()).isBetween(Duration.ofSeconds(10), LEAST);
        assertThat(gap.take()).isBetween(Duration.ofSeconds(30), LEAST.multipliedBy(2));
    }

    @Test
    void an_instance_keeps_below_the_limit_and_can_catch_up_with_its_turns() {
        var addressee = OutboundForTests.register().find("crisp").orElseThrow();

        assertThat(addressee.closest()).isLessThan(addressee.step());
        assertThat(addressee.closest().toNanos() * addressee.perSecond())
                .isGreaterThan(Duration.ofSeconds(1).toNanos());
    }
}
