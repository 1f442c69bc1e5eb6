package ai.astrasonic.policies;

import java.time.Instant;

/** That somebody took a step with a version, and why. */
public record PolicyStep(Kind kind, Instant at, String by, String reason) {

    /** The steps there are. */
    public enum Kind {
        DRAFTED,
        REDRAFTED,
        CLASSIFIED,
        ASKED,
        REFUSED,
        PUBLISHED,
        DISCARDED,
        /** Somebody looked for accounts that were left out. */
        TOLD_AGAIN
    }
}
