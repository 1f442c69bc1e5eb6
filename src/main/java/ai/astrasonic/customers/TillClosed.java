package ai.astrasonic.customers;

/** Stripe does not answer, or will not, so nobody can pay now; whatever came of it is looked up at the next attempt. */
public final class TillClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TillClosed(Throwable cause) {
        super("Nobody can pay now", cause);
    }
}
