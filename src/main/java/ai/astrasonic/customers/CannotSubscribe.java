package ai.astrasonic.customers;

/** Nothing can be bought now, and waiting does not help; nothing was begun. */
public final class CannotSubscribe extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    CannotSubscribe(Why why) {
        super("Cannot subscribe: " + why);
        this.why = why;
    }

    /** What stands in the way. */
    public enum Why {
        /** A subscription runs already; it is changed where it is. */
        RUNS,
        /** They asked us to delete the account. */
        LEAVING
    }

    public Why why() {
        return why;
    }
}
