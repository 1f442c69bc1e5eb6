package ai.astrasonic.objectstore;

/** The store did not do what it was asked; says whether asking again may help. */
public final class ObjectStoreFailure extends RuntimeException {

    private final boolean retryable;

    public ObjectStoreFailure(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    public ObjectStoreFailure(String message, boolean retryable) {
        super(message);
        this.retryable = retryable;
    }

    public boolean isRetryable() {
        return retryable;
    }
}
