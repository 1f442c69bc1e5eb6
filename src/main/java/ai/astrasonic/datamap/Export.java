package ai.astrasonic.datamap;

/** Whether an attribute goes into an access package (Art. 15(3), (4)). */
public enum Export {
    INCLUDE,
    /** A secret or somebody else's data: its existence is stated, its content is not given. */
    WITHHOLD
}
