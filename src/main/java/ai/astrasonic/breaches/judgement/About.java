package ai.astrasonic.breaches.judgement;

/** What is decided on each breach. */
public enum About {
    /** Whether the authority is notified (Art. 33). */
    AUTHORITY,
    /** Whether the people are told (Art. 34). */
    PEOPLE
}
