package ai.astrasonic.finance.auditfile;

/** The side of a booking: amounts are positive, and the side says which way. */
public enum Side {
    DEBIT("D"),
    CREDIT("C");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
