package ai.astrasonic.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of the outcome of an attempt.
 *
 * @param counts JSON
 * @param sealed null once the outcome is final
 * @param next when it is tried again; null when somebody has to act first, or nothing is left to do
 */
record Stored(
        TaskState state,
        String reason,
        @Nullable LocalDate until,
        String counts,
        byte @Nullable [] sealed,
        @Nullable Instant next) {

    /** Where nobody tries again by itself. */
    Stored withoutNext() {
        return new Stored(state, reason, until, counts, sealed, null);
    }
}
