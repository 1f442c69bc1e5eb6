package ai.astrasonic.jobs.engine;

/** What follows by itself after an attempt that failed. */
public enum Retry {

    /** The outside world failed: it is tried again until it is back, however long that takes. */
    WITHOUT_END,

    /** Nobody foresaw this: it is tried some times, then a person has to look. */
    SOME_TIMES,

    /** Another attempt would end the same way: a person has to look. */
    NEVER
}
