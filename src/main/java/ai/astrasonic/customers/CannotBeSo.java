package ai.astrasonic.customers;

/** A value cannot be what somebody says it is; nothing was changed. */
public final class CannotBeSo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String why;

    CannotBeSo(String field, String why) {
        super(field + " is " + why);
        this.field = field;
        this.why = why;
    }

    /** Its name, never its value. */
    public String field() {
        return field;
    }

    /** A word for the reason. */
    public String why() {
        return why;
    }
}
