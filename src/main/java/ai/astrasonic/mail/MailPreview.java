package ai.astrasonic.mail;

/** A mail as the person would read it. */
public record MailPreview(String subject, String text) {}
