package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.scope.ScopeRefused.Why;

/**
 * Between how many people and records (Art. 33(3)(a)): at least what is certain, at most with what may be somebody else.
 *
 * @param peopleMax counts each record that leads to nobody as one more person
 */
public record Bounds(long peopleMin, long peopleMax, long recordsMin, long recordsMax) {

    /** @throws ScopeRefused when a minimum is above its maximum, or below zero */
    public Bounds {
        ScopeRefused.when(
                peopleMin < 0 || recordsMin < 0 || peopleMin > peopleMax || recordsMin > recordsMax,
                Why.MINIMUM_ABOVE_MAXIMUM,
                "A minimum is not below zero, and never above its maximum");
    }
}
