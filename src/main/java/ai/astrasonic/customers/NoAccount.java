package ai.astrasonic.customers;

/** Whoever signed in has no account with us: not yet, or not any more. */
public final class NoAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAccount() {
        super("Whoever is signed in has no account");
    }
}
