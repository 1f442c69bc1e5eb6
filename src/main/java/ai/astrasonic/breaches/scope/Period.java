package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.scope.ScopeRefused.Why;
import java.time.Instant;

/**
 * A time window.
 *
 * @param until not in it any more
 */
public record Period(Instant from, Instant until) {

    /** @throws ScopeRefused when it ends before it begins */
    public Period {
        ScopeRefused.when(!from.isBefore(until), Why.PERIOD_BACKWARDS, "A period ends after it begins");
    }
}
