package ai.astrasonic.erasure;

/** What came of making a plan. */
public enum PlanOutcome {
    PLANNED,
    /** The same person has another erasure that is not at its end: that one is carried out, this request joined to it. */
    PERSON_HAS_ONE,
    /** The account was erased before. */
    ERASED_BEFORE
}
