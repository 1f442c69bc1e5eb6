package ai.astrasonic.datamap;

/** What a rectification (Art. 16) does to a copy of the rectified value. */
public enum WhenRectified {
    /** It is corrected as well. */
    CORRECTED,
    /** It is a document or a log of what happened: never rewritten, but completed by a statement or a credit note. */
    STATED
}
