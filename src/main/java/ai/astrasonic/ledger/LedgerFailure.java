package ai.astrasonic.ledger;

/** The ledger could not be read or written, or is not what was signed; nothing was added. */
public final class LedgerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerFailure(String message) {
        super(message);
    }

    public LedgerFailure(String message, Exception cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
