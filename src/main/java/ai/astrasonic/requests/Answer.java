package ai.astrasonic.requests;

import ai.astrasonic.requests.steps.StepOutcome;
import java.time.Instant;
import java.util.Optional;

/** How a request was answered; without a time it is on its way. */
public record Answer(
        Channel channel, Optional<Instant> answeredAt, Optional<String> sha256, Optional<String> lateReason) {

    /** Whether a letter on paper still has to be posted: it was to be one from the start, or the mail could not be delivered. */
    boolean mayBePosted(StepOutcome sending) {
        return sha256.isEmpty() && (channel == Channel.LETTER || sending instanceof StepOutcome.Failed);
    }
}
