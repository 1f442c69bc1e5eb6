package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import java.time.Duration;
import java.time.Instant;

/** Proves or disproves one promise by asking the data itself, never a job's own record of success. */
public interface PromiseCheck {

    PromiseId id();

    /** May throw: then the promise is unproven. */
    PromiseState check(Instant now);

    /** How often it is worth asking. */
    default Duration every() {
        return Duration.ofHours(1);
    }
}
