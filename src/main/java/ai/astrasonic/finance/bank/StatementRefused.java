package ai.astrasonic.finance.bank;

/** A file that is no statement in euro of the form CAMT.053; nothing of it was kept. */
public class StatementRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    StatementRefused(String message) {
        super(message);
    }
}
