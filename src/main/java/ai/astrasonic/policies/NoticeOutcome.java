package ai.astrasonic.policies;

/** How far the notice to one account is. */
public enum NoticeOutcome {
    WAITING,
    ON_ITS_WAY,
    /** The mail server took it, and nothing else was heard of it, or that it arrived. */
    SENT,
    BOUNCED,
    REFUSED,
    GIVEN_UP,
    /** Who joined afterwards was shown the version at joining. */
    SHOWN;

    /** Whether the person has it, as far as we know. */
    public boolean isTold() {
        return this == SENT || this == SHOWN;
    }
}
