package ai.astrasonic.recipientchanges;

/** What a change does to the register. */
public enum ChangeKind {
    /** Somebody gets personal data who got none. */
    ADDED,
    /** Somebody takes the place of another, who leaves the register at once. */
    REPLACED,
    /** Country, safeguard, purpose or another fact. */
    CHANGED,
    REMOVED
}
