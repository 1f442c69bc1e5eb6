package ai.astrasonic.recipientchanges;

import java.time.Instant;

/** That somebody took a step with a change, and why. */
public record ChangeStep(Kind kind, Instant at, String by, String reason) {

    /** The steps there are. */
    public enum Kind {
        DRAFTED,
        REDRAFTED,
        DISCARDED,
        ANNOUNCED,
        WITHDRAWN,
        ACTIVATED,
        OBJECTION_RECORDED,
        OBJECTION_DECIDED
    }
}
