package ai.astrasonic.requests.deadlines;

/** How sure we are of a fact of law: shown beside it, so that nobody takes an assumption for a source. */
public enum Certainty {
    VERIFIED,
    FROM_KNOWLEDGE,
    UNCERTAIN
}
