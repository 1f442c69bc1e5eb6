package ai.astrasonic.connectors;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of one attempt. Only {@link #isFinal()} ones end a task. */
public sealed interface Outcome {

    /**
     * Nothing can or need be called.
     *
     * @param reason ends the key of a text {@code recipient.reason.…}
     * @param until when what lies there goes by itself, if it does
     */
    record NothingToCall(String reason, @Nullable LocalDate until) implements Outcome {}

    /**
     * It was done, and looked at again.
     *
     * @param counts what it was about, such as {@code conversations: 3}; the names are texts {@code recipient.count.…}
     */
    record Done(Map<String, Long> counts) implements Outcome {
        public Done {
            counts = Map.copyOf(counts);
        }
    }

    /** They know nobody by any of the handles. */
    record NotFound() implements Outcome {}

    /** They took it and will do it later; not done before it was looked at again. */
    record Accepted(Notes notes, Instant lookAgain) implements Outcome {}

    /**
     * All that may go is gone; this stays because a duty says so.
     *
     * @param duty key of {@code law/duties.yml}
     */
    record Kept(String duty, LocalDate until, Map<String, Long> counts) implements Outcome {
        public Kept {
            counts = Map.copyOf(counts);
        }
    }

    /**
     * There is no call for it, or it does not answer: somebody has to write to them.
     *
     * @param reason ends the key of a text {@code recipient.ticket.…}
     */
    record Ticket(String reason) implements Outcome {}

    /** Nobody has set what a call needs; waits, and is never silently done. */
    record NotSet(String setting) implements Outcome {}

    /**
     * It did not work; nothing of it counts as done.
     *
     * @param reason ends the key of a text {@code recipient.failure.…}
     * @param after how long they asked us to wait; null when they did not
     */
    record Failed(
            String reason, boolean retryable, @Nullable Duration after, Notes notes) implements Outcome {}

    /** Whether nothing more has to be done. */
    default boolean isFinal() {
        return switch (this) {
            case NothingToCall _, Done _, NotFound _, Kept _ -> true;
            case Accepted _, Ticket _, NotSet _, Failed _ -> false;
        };
    }
}
