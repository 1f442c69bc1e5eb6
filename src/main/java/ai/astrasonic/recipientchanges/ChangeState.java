package ai.astrasonic.recipientchanges;

/** Where a change stands. */
public enum ChangeState {
    DRAFT,
    /** Told outside; in force not before the last day for objections has passed. */
    ANNOUNCED,
    IN_FORCE,
    /** Announced, and then told that it will not come. */
    WITHDRAWN,
    /** A draft that nobody outside ever saw. */
    DISCARDED;

    /** Whether it is on the public page. */
    public boolean isPublic() {
        return this == ANNOUNCED || this == IN_FORCE || this == WITHDRAWN;
    }
}
