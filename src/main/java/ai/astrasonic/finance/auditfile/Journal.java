package ai.astrasonic.finance.auditfile;

/** A journal (dagboek). */
public record Journal(String id, String description, Kind kind) {

    /** What is booked in it. */
    public enum Kind {
        BANK("B"),
        CASH("C"),
        GOODS("G"),
        MEMO("M"),
        PURCHASES("P"),
        SALES("S"),
        PRODUCTION("T"),
        PAYROLL("Y"),
        OTHER("Z");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
