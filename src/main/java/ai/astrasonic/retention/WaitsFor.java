package ai.astrasonic.retention;

/** Why a line waits for a second person. */
public enum WaitsFor {
    /** The rule asks for it each time. */
    RULE,
    /** More than a night normally brings. */
    VOLUME,
    /** Our clock is ahead of the database's. */
    CLOCK,
    /** Nothing new was written for a week: the clock may have jumped. */
    SILENCE
}
