package ai.astrasonic.identityserver;

/** The identity server did not do what it was asked; says whether asking again may help. */
public final class IdentityServerFailure extends RuntimeException {

    private final boolean retryable;

    IdentityServerFailure(String message, boolean retryable) {
        super(message);
        this.retryable = retryable;
    }

    IdentityServerFailure(String message, Throwable cause) {
        super(message, cause);
        this.retryable = true;
    }

    public boolean isRetryable() {
        return retryable;
    }
}
