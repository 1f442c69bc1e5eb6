package ai.astrasonic.retention;

/** How far a line of the sheet is. */
public enum LineState {
    PLANNED,
    /** For a second person. */
    WAITING,
    APPROVED,
    REFUSED,
    RUNNING,
    /** By the switch of its rule, or of all; goes on when that is lifted. */
    STOPPED,
    /** Nothing is left that was due. */
    DONE,
    /** Tried, and tried again by the job. */
    FAILED,
    /** A later line took its place. */
    OVERTAKEN
}
