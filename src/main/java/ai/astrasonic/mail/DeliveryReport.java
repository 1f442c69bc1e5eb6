package ai.astrasonic.mail;

import java.time.Instant;

/**
 * What the mail server tells of a mail that it took.
 *
 * @param messageId the mail's Message-ID as the server knows it
 * @param providerId the server's own number of the mail
 * @param to whom it went to
 * @param takenAt when the server took it
 * @param at when what is told happened
 * @param kind in the server's words and without anybody's data, why it came back; empty for the others
 */
public record DeliveryReport(
        Delivery what,
        String messageId,
        String providerId,
        String to,
        String subject,
        Instant takenAt,
        Instant at,
        String kind) {}
