package ai.astrasonic.finance.auditcheck;

/**
 * A rule that a file does not keep, and where. It repeats no text of the file: that may name a person.
 *
 * @param where line and element; empty where it is about the whole file
 * @param detail what was stated and what was found, in figures; may be empty
 */
public record Finding(AuditRule rule, String where, String detail) {

    @Override
    public String toString() {
        return "[" + rule.code() + "] " + rule.sentence() + (detail.isEmpty() ? "" : ": " + detail)
                + (where.isEmpty() ? "" : " (" + where + ")");
    }
}
