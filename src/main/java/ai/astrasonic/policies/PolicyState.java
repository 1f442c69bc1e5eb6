package ai.astrasonic.policies;

/** Where a version is. */
public enum PolicyState {
    DRAFT,
    /** Waits for a second person. */
    ASKED,
    /** Everybody reads it, and it stays as it is. */
    PUBLISHED,
    /** Nobody outside ever saw it. */
    DISCARDED;

    public boolean isOpen() {
        return this == DRAFT || this == ASKED;
    }
}
