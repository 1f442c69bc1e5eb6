package ai.astrasonic.mail;

/** Where a mail is on its way; after {@link #SENDING} a crash leaves it there until its lease ends. */
public enum MailOutcome {
    QUEUED,
    SENDING,
    SENT,
    /** The mail server said no, for good. */
    REFUSED,
    /** The mail server could not be reached often enough. */
    GIVEN_UP
}
