package ai.astrasonic.finance.auditfile;

/**
 * Something that the format could not hold as it is in the books, and what was written instead.
 *
 * @param element the element that was written
 * @param of the id of the record it stands in
 */
public record WriterNote(Kind kind, String element, String of) {

    /** What was done. */
    public enum Kind {
        /** Cut to the length the format allows, between two characters. */
        SHORTENED,
        /** A character that XML cannot hold was replaced by U+FFFD. */
        CHARACTER_REPLACED,
        /** A code that the list of version 3.2 does not have was left out. */
        CODE_LEFT_OUT,
        /** An amount of a currency with more than two decimals was rounded to two. */
        ROUNDED
    }
}
