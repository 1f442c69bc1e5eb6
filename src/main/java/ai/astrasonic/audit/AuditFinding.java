package ai.astrasonic.audit;

/**
 * Something that was done to the audit trail behind its back.
 *
 * @param where the entry or the place in the chain
 */
public record AuditFinding(Kind kind, String where) {

    /** What was done. */
    public enum Kind {
        /** An entry or its link does not say any more what was chained. */
        CHANGED,
        /** An entry or a link is gone. */
        DELETED,
        /** An entry or a link is there that the sealer never chained. */
        INSERTED,
        /** A link does not follow the one before it. */
        REORDERED,
        /** The chain is shorter than it was. */
        TRUNCATED,
        /** The chain says other things than its copies outside the database. */
        REWRITTEN
    }
}
