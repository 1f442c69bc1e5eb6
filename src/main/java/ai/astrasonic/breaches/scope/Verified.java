package ai.astrasonic.breaches.scope;

/** Whether a count is still what was signed. */
public enum Verified {
    GENUINE,
    /** No key of ours signed it. */
    NOT_OURS,
    /** The figures are not those that were signed. */
    FIGURES_DIFFER,
    /** The people are not those that were signed. */
    PEOPLE_DIFFER
}
