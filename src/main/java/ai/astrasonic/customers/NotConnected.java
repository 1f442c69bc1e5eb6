package ai.astrasonic.customers;

/** Nothing was connected, and what was connected before is as it was. */
public final class NotConnected extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    NotConnected(Why why) {
        super("Not connected: " + why);
        this.why = why;
    }

    /** What stands in the way. */
    public enum Why {
        /** The person said no there, or the service refused. */
        DENIED,
        /** The way back is of another account, another browser, too long ago, or was used before. */
        STALE,
        /** The service does not take the code: it was taken before, or is none. */
        REFUSED,
        /** The service does not answer, or we are not known to it. */
        AWAY,
        /** That account there is connected with another account here. */
        TAKEN,
        /** Processing is restricted (Art. 18). */
        RESTRICTED
    }

    public Why why() {
        return why;
    }
}
