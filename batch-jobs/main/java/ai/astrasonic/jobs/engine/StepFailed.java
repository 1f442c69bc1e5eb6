package ai.astrasonic.jobs.engine;

import org.jspecify.annotations.Nullable;

/** A step could not do its work; the message is a sentence for an operator, without personal data. */
public class StepFailed extends RuntimeException {

    private final Retry retry;

    StepFailed(String message, @Nullable Throwable cause, Retry retry) {
        super(message, cause);
        this.retry = retry;
    }

    /** The outside world failed: the same attempt may succeed later. */
    public static StepFailed retryable(String message, Throwable cause) {
        return new StepFailed(message, cause, Retry.WITHOUT_END);
    }

    /** Another attempt would end the same way: a person has to look. */
    public static StepFailed forGood(String message) {
        return new StepFailed(message, null, Retry.NEVER);
    }

    public boolean isRetryable() {
        return retry != Retry.NEVER;
    }

    Retry retry() {
        return retry;
    }
}
