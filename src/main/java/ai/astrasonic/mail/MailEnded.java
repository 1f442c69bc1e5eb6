package ai.astrasonic.mail;

/**
 * A mail left for good, or never will.
 *
 * @param attempts how often it was tried
 */
public record MailEnded(EmailId id, MailOutcome outcome, int attempts) {

    public MailEnded(EmailId id, MailOutcome outcome) {
        this(id, outcome, 1);
    }
}
