package ai.astrasonic.requests;

/** A key that stands for one call was used for another one. */
public class IdempotencyConflictException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    IdempotencyConflictException() {
        super("This idempotency key was used for another request");
    }
}
