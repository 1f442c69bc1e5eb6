package ai.astrasonic.mail;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Permission;
import ai.astrasonic.shared.ProcessingPermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails that have not left: leased by one instance at a time, each step its own short transaction. */
@Component
class Outbox {

    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofHours(1);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);

    private static final String LEASE = """
            WITH next AS (
                SELECT email_id, leased_until AS unsure_since FROM email_outbox
                WHERE due_at <= :now AND (leased_until IS NULL OR leased_until < :now)
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
            ), leased AS (
                UPDATE email_outbox o SET leased_until = :until, attempts = attempts + 1
                FROM next WHERE o.email_id = next.email_id
                RETURNING o.email_id, o.text_body, o.html_body, o.attempts, o.leave_address, next.unsure_since
            )
            UPDATE email_sent s SET outcome = 'SENDING' FROM leased WHERE s.id = leased.email_id
            RETURNING s.id, s.account_id, s.template, s.address, s.subject, s.message_id,
                leased.text_body, leased.html_body, leased.attempts, leased.leave_address, leased.unsure_since
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final ProcessingPermissions permissions;

    Outbox(
            JdbcClient jdbc,
            Clock clock,
            MailSettings settings,
            ApplicationEventPublisher events,
            ProcessingPermissions permissions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
        this.permissions = permissions;
    }

    /**
     * A mail that is this instance's until the lease ends.
     *
     * @param unsureSince when the lease of another ended of which nobody knows whether the server took the mail; null for none
     */
    record Leased(
            EmailId id,
            @Nullable AccountId account,
            String template,
            String address,
            String subject,
            String messageId,
            String text,
            String html,
            int attempts,
            @Nullable String leaving,
            @Nullable Instant unsureSince,
            List<MailAttachment> attachments) {

        Leased with(List<MailAttachment> files) {
            return new Leased(
                    id,
                    account,
                    template,
                    address,
                    subject,
                    messageId,
                    text,
                    html,
                    attempts,
                    leaving,
                    unsureSince,
                    files);
        }
    }

    /** The next that may leave; what was put out before its person was restricted waits, and before they objected ends. */
    @Transactional
    public Optional<Leased> leaseNext() {
        for (var next = lease(); next.isPresent(); next = lease()) {
            if (isForgotten(next.get())) {
                ended(next.get().id(), MailOutcome.GIVEN_UP);
            } else if (mayLeave(next.get())) {
                return next;
            }
        }
        return Optional.empty();
    }

    /** The server drops the second copy of a mail as long as it remembers the key of the first: after that none is sent. */
    private boolean isForgotten(Leased mail) {
        return mail.unsureSince() != null
                && mail.unsureSince().plus(settings.remembered()).isBefore(clock.instant());
    }

    private boolean mayLeave(Leased mail) {
        if (mail.account() == null || OutgoingMail.goesOnUnderRestriction(mail.template())) {
            return true;
        }
        return switch (permissions.holding(mail.account(), OutgoingMail.ACTIVITY)) {
            case Permission.Permitted permitted -> true;
            case Permission.Refused(Permission.Why why)
            when why == Permission.Why.RESTRICTED -> {
                holdBack(mail.id(), UNTIL_ASKED_AGAIN);
                yield false;
            }
            case Permission.Refused refused -> {
                ended(mail.id(), MailOutcome.GIVEN_UP);
                yield false;
            }
        };
    }

    private Optional<Leased> lease() {
        return jdbc.sql(LEASE)
                .param("now", in(Duration.ZERO))
                .param("until", in(settings.lease()))
                .query((row, n) -> new Leased(
                        new EmailId(row.getObject("id", UUID.class)),
                        account(row.getObject("account_id", UUID.class)),
                        row.getString("template"),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("message_id"),
                        row.getString("text_body"),
                        row.getString("html_body"),
                        row.getInt("attempts"),
                        row.getString("leave_address"),
                        since(row.getObject("unsure_since", OffsetDateTime.class)),
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
        events.publishEvent(new MailEnded(id, MailOutcome.SENT, forgetWords(id)));
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
        postpone(mail.id(), wait);
    }

    /** The mail server asked us to wait, or was away so often that nobody tries for a while: nothing was tried. */
    @Transactional
    public void rest(EmailId id, Duration time) {
        holdBack(id, time.isPositive() ? time : SHORTEST_REST);
    }

    /** Nothing was tried, so it uses up no attempt: a restriction may last for months. */
    private void holdBack(EmailId id, Duration time) {
        jdbc.sql("UPDATE email_outbox SET attempts = attempts - 1 WHERE email_id = :id")
                .param("id", id.value())
                .update();
        postpone(id, time);
    }

    private void postpone(EmailId id, Duration wait) {
        jdbc.sql("UPDATE email_outbox SET leased_until = NULL, due_at = :due WHERE email_id = :id")
                .param("due", in(wait))
                .param("id", id.value())
                .update();
        mark(id, MailOutcome.QUEUED);
    }

    private static @Nullable Instant since(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private void ended(EmailId id, MailOutcome outcome) {
        mark(id, outcome);
        events.publishEvent(new MailEnded(id, outcome, forgetWords(id)));
    }

    private void mark(EmailId id, MailOutcome outcome) {
        jdbc.sql("UPDATE email_sent SET outcome = :outcome WHERE id = :id")
                .param("outcome", outcome.name())
                .param("id", id.value())
                .update();
    }

    /** Answers how often it was tried. */
    private int forgetWords(EmailId id) {
        return jdbc.sql("DELETE FROM email_outbox WHERE email_id = :id RETURNING attempts")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private OffsetDateTime in(Duration duration) {
        return clock.instant().plus(duration).atOffset(ZoneOffset.UTC);
    }
}
