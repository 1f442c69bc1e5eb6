package ai.astrasonic.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails that have not left: leased by one instance at a time, each step its own short transaction. */
@Component
class Outbox {

    private static final String LEASE = """
            WITH next AS (
                SELECT email_id FROM email_outbox
                WHERE due_at <= :now AND (leased_until IS NULL OR leased_until < :now)
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
            ), leased AS (
                UPDATE email_outbox o SET leased_until = :until, attempts = attempts + 1
                FROM next WHERE o.email_id = next.email_id
                RETURNING o.email_id, o.text_body, o.html_body, o.attempts
            )
            UPDATE email_sent s SET outcome = 'SENDING' FROM leased WHERE s.id = leased.email_id
            RETURNING s.id, s.address, s.subject, s.message_id, leased.text_body, leased.html_body, leased.attempts
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;

    Outbox(JdbcClient jdbc, Clock clock, MailSettings settings, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
    }

    /** A mail that is this instance's until the lease ends. */
    record Leased(
            EmailId id,
            String address,
            String subject,
            String messageId,
            String text,
            String html,
            int attempts,
            List<MailAttachment> attachments) {

        Leased with(List<MailAttachment> files) {
            return new Leased(id, address, subject, messageId, text, html, attempts, files);
        }
    }

    @Transactional
    public Optional<Leased> leaseNext() {
        return jdbc.sql(LEASE)
                .param("now", in(Duration.ZERO))
                .param("until", in(settings.lease()))
                .query((row, n) -> new Leased(
                        new EmailId(row.getObject("id", UUID.class)),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("message_id"),
                        row.getString("text_body"),
                        row.getString("html_body"),
                        row.getInt("attempts"),
                        List.of()))
                .optional()
                .map(mail -> mail.with(attachmentsOf(mail.id())));
    }

    private List<MailAttachment> attachmentsOf(EmailId id) {
        return jdbc.sql(
                        "SELECT file_name, media_type, content FROM email_attachment WHERE email_id = :id ORDER BY position")
                .param("id", id.value())
                .query((row, n) -> new MailAttachment(row.getString(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    @Transactional
    public void sent(EmailId id) {
        jdbc.sql("UPDATE email_sent SET outcome = 'SENT', sent_at = :now WHERE id = :id")
                .param("now", in(Duration.ZERO))
                .param("id", id.value())
                .update();
        forgetWords(id);
        events.publishEvent(new MailEnded(id, MailOutcome.SENT));
    }

    @Transactional
    public void refused(EmailId id) {
        ended(id, MailOutcome.REFUSED);
    }

    /** Waits longer after each failure, up to an hour; after the last attempt the mail is given up. */
    @Transactional
    public void tryLater(Leased mail) {
        if (mail.attempts() >= settings.attempts()) {
            ended(mail.id(), MailOutcome.GIVEN_UP);
            return;
        }
        var wait = Duration.ofSeconds(Math.min(3600, 5L << Math.min(mail.attempts(), 10)));
        jdbc.sql("UPDATE email_outbox SET leased_until = NULL, due_at = :due WHERE email_id = :id")
                .param("due", in(wait))
                .param("id", mail.id().value())
                .update();
        mark(mail.id(), MailOutcome.QUEUED);
    }

    private void ended(EmailId id, MailOutcome outcome) {
        mark(id, outcome);
        forgetWords(id);
        events.publishEvent(new MailEnded(id, outcome));
    }

    private void mark(EmailId id, MailOutcome outcome) {
        jdbc.sql("UPDATE email_sent SET outcome = :outcome WHERE id = :id")
                .param("outcome", outcome.name())
                .param("id", id.value())
                .update();
    }

    private void forgetWords(EmailId id) {
        jdbc.sql("DELETE FROM email_outbox WHERE email_id = :id")
                .param("id", id.value())
                .update();
    }

    private OffsetDateTime in(Duration duration) {
        return clock.instant().plus(duration).atOffset(ZoneOffset.UTC);
    }
}
