package ai.astrasonic.connectors;

/** The recipient answered, and the answer says that it did not do it, or does not say that it did. */
public final class Refusal extends RuntimeException {

    private final String reason;
    private final boolean retryable;

    /** @param reason key of a text {@code recipient.failure.…}; what they wrote may name a person */
    public Refusal(String reason, boolean retryable) {
        super(reason);
        this.reason = reason;
        this.retryable = retryable;
    }

    public String reason() {
        return reason;
    }

    public boolean isRetryable() {
        return retryable;
    }
}
