package ai.astrasonic.requests.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a step of a case stands. A case is completed only when every step is done, had nothing to do, or keeps something by a
 * duty; a step that waits or failed is never final.
 */
public sealed interface StepOutcome {

    /** It was done; the evidence lets somebody else check that. */
    record Done(Evidence evidence) implements StepOutcome {}

    /**
     * There was nothing to do.
     *
     * @param reason key of a text {@code reason.…}, or the words of whoever decided it
     */
    record NothingToDo(String reason) implements StepOutcome {
        public NothingToDo {
            Words.required(reason, "A step with nothing to do says why");
        }
    }

    /** Something stays because a duty forbids to remove it; never without the duty and an end. */
    record Kept(String duty, LocalDate until) implements StepOutcome {
        public Kept {
            Words.required(duty, "What is kept names its duty");
        }
    }

    /** It cannot go on until somebody acts. */
    record WaitingFor(Awaited whom, Instant since) implements StepOutcome {}

    /** It was tried and did not work; nothing of it counts as done. */
    record Failed(String reason, boolean retryable) implements StepOutcome {
        public Failed {
            Words.required(reason, "A failed step says why");
        }

        /** Who must act; nobody while it is tried again. */
        public Optional<Awaited> whom() {
            return retryable ? Optional.empty() : Optional.of(Awaited.ENGINEER);
        }
    }

    /** Whether the step needs nothing more. */
    default boolean isFinal() {
        return switch (this) {
            case Done _, NothingToDo _, Kept _ -> true;
            case WaitingFor _, Failed _ -> false;
        };
    }
}
