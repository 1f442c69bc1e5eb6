package ai.astrasonic.retention;

/** What a rule does at the end of the term. */
public enum Ending {
    DROP_PARTITIONS,
    DELETE,
    /** The person is cut out and the rest stays. */
    CUT_OUT,
    ANONYMISE,
    /** Objects go from their store, every version of them. */
    REMOVE_OBJECTS,
    /** The place deletes by itself; its setting is compared with the rule. */
    SETTING
}
