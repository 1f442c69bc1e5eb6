package ai.astrasonic.analytics.anonymous;

/** Why figures are not anonymous. */
public enum Shortcoming {
    /** The table has a column, or a value, that may identify. */
    SCHEMA,
    /** The table leads by a key to another one. */
    LINKABILITY,
    /** Fewer people than k. */
    K,
    /** Everybody in a group did the same. */
    HOMOGENEITY,
    /** One person makes most of a figure. */
    DOMINANCE,
    /** What is left out follows from what is published. */
    SUBTRACTION,
    /** It differs from an earlier release by a few people. */
    DIFFERENCING,
    /** A real person was found by what is known about them. */
    SINGLING_OUT
}
