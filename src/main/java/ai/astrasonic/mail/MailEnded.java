package ai.astrasonic.mail;

/** A mail left for good, or never will. */
public record MailEnded(EmailId id, MailOutcome outcome) {}
