package ai.astrasonic.requests.deadlines;

/** A period that the law or our own policy sets. */
public enum PeriodRule {
    /** Answer a data subject's request: Art. 12(3), first sentence. */
    RESPONSE,
    /** The same, extended, counted from receipt: Art. 12(3), second sentence. */
    EXTENDED_RESPONSE,
    /** What our published policy promises. */
    POLICY_PROMISE,
    /** Notify a personal data breach to the supervisory authority: Art. 33(1). */
    BREACH_NOTIFICATION
}
