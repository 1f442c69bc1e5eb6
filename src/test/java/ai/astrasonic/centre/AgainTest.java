package ai.astrasonic.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class AgainTest {

    private final AtomicInteger tries = new AtomicInteger();

    private void overtaken(int times) {
        Again.whenOvertaken(() -> {
            if (tries.incrementAndGet() <= times) {
                throw new OptimisticLockingFailureException("overtaken");
            }
        });
    }

    @Test
    void whoever_was_overtaken_tries_again() {
        overtaken(2);

        assertThat(tries).hasValue(3);
    }

    @Test
    void nobody_tries_for_ever() {
        assertThatThrownBy(() -> overtaken(3)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(tries).hasValue(3);
    }

    @Test
    void what_fails_otherwise_fails_at_once() {
        assertThatThrownBy(() -> Again.whenOvertaken(() -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(tries).hasValue(1);
    }
}
