package ai.astrasonic.finance.auditfile;

import java.util.List;

/**
 * What was written.
 *
 * @param files how many files it is in
 * @param notes what the format could not hold as it is in the books, the first of them
 * @param furtherNotes how many more there were
 */
public record AuditFileWritten(AuditTotals totals, int files, List<WriterNote> notes, long furtherNotes) {

    public AuditFileWritten {
        notes = List.copyOf(notes);
    }
}
