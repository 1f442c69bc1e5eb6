package ai.astrasonic.breaches;

import java.time.Instant;

/** How the hours of Art. 33(1) ended: late or in time, they count no further. */
public record ClockEnd(Kind kind, Instant at) {

    /** What ended them. */
    public enum Kind {
        /** The authority has the first notification. */
        NOTIFIED,
        /** The DPO has signed that none is needed. */
        NOT_REQUIRED
    }
}
