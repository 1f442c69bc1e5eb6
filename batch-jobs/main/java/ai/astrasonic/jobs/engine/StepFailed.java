package ai.astrasonic.jobs.engine;

import ai.astrasonic.jobs.FailureReason;
import org.jspecify.annotations.Nullable;

/** A step could not do its work; the message is its reason in English, for logs. */
public class StepFailed extends RuntimeException {

    private final transient FailureReason reason;
    private final Retry retry;

    StepFailed(FailureReason reason, @Nullable Throwable cause, Retry retry) {
        super(reason.forLogs(), cause);
        this.reason = reason;
        this.retry = retry;
    }

    /**
     * The outside world failed: the same attempt may succeed later.
     *
     * @param reason name of a text {@code reason.job.…}
     */
    public static StepFailed retryable(String reason, Throwable cause, Object... values) {
        return new StepFailed(FailureReason.of(reason, values), cause, Retry.WITHOUT_END);
    }

    /**
     * Another attempt would end the same way: a person has to look.
     *
     * @param reason name of a text {@code reason.job.…}
     */
    public static StepFailed forGood(String reason, Object... values) {
        return new StepFailed(FailureReason.of(reason, values), null, Retry.NEVER);
    }

    public boolean isRetryable() {
        return retry != Retry.NEVER;
    }

    /** For those who tell it elsewhere too, such as on a case. */
    public FailureReason reason() {
        return reason;
    }

    Retry retry() {
        return retry;
    }
}
