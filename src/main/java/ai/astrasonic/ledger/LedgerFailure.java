package ai.astrasonic.ledger;

/** The ledger could not be read or written, or is not what was signed; nothing was added. */
public final class LedgerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public LedgerFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public LedgerFailure(String sentence, Exception cause) {
        super(sentence + ": " + cause.getMessage(), cause);
        this.sentence = sentence + ": " + cause.getMessage();
    }

    /** What to tell whoever operates the console. */
    public String sentence() {
        return sentence;
    }
}
