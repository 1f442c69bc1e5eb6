package ai.astrasonic.breaches.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to do about a breach, and who does it.
 *
 * @param done null while it is open
 */
public record BreachTask(
        UUID id,
        Kind kind,
        String what,
        String owner,
        LocalDate dueOn,
        @Nullable Done done) {

    /** What sort of thing it is. */
    public enum Kind {
        TASK,
        /** A measure that ends the breach or lessens what follows from it (Art. 33(3)(d)). */
        IMMEDIATE,
        /** A measure that keeps it from happening again; it may last longer than the breach. */
        STRUCTURAL
    }

    /** How it ended. */
    public record Done(Instant at, String by, String words) {}
}
