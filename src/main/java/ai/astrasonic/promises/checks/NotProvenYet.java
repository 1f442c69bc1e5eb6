package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A promise that nothing proves yet; its text says what is missing. */
abstract class NotProvenYet implements PromiseCheck {

    private final PromiseId id;

    NotProvenYet(PromiseId id) {
        this.id = id;
    }

    @Override
    public final PromiseId id() {
        return id;
    }

    @Override
    public final PromiseState check(Instant now) {
        return new PromiseState.Unproven(new Finding(Reason.of(id.code() + ".unproven"), 0, null, List.of()));
    }

    @Override
    public final boolean looks() {
        return false;
    }

    @Override
    public final Duration every() {
        return Duration.ofDays(1);
    }
}
