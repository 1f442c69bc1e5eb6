package ai.astrasonic.mail;

import java.time.Instant;

/**
 * The mail server told what became of a mail; it is told once, in whatever order things are heard.
 *
 * @param kind why it came back, without anybody's data; empty for the others
 */
public record MailReported(EmailId id, Delivery what, Instant at, String kind) {}
