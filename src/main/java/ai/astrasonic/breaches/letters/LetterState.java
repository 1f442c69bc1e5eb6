package ai.astrasonic.breaches.letters;

/** Where a letter is. */
public enum LetterState {
    DRAFT,
    /** Waits for a second person. */
    ASKED,
    /** Goes out, person by person. */
    APPROVED,
    /** Nobody waits for it any more. */
    SENT,
    /** Somebody stopped it while it went out. */
    STOPPED,
    DISCARDED
}
