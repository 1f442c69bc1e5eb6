package ai.astrasonic.mail;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the mail server tells beside the mail it is about; hearing it twice, or in another order, changes nothing. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
@GoesOnUnderRestriction(
        value = "breach-handling",
        because = "that a notice of the law came back has to be known, whoever it went to; it is used for nothing else")
public class DeliveryReports {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryReports.class);

    /** Between what our clock and the server's say of one hand-over. */
    private static final Duration APART = Duration.ofMinutes(10);

    private static final String BY_NUMBER =
            "SELECT id FROM email_sent WHERE message_id = :message OR provider_id = :provider LIMIT 2";

    private static final String BY_HAND_OVER = """
            SELECT id FROM email_sent WHERE address = :address AND subject = :subject AND provider_id IS NULL
            AND (sent_at BETWEEN :from AND :until OR (outcome = 'SENDING' AND queued_at <= :until)) LIMIT 2""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DeliveryReports(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Whether it told something new of a mail that we know. */
    public boolean heard(DeliveryReport report) {
        var mail = find(report);
        if (mail.isEmpty()) {
            LOG.info("The mail server reports {} of a mail that is none we keep", report.what());
            return false;
        }
        var id = mail.get();
        if (!note(id, report)) {
            return false;
        }
        events.publishEvent(new MailReported(new EmailId(id), report.what(), report.at(), report.kind()));
        return true;
    }

    /** A server that puts a Message-ID of its own in place of ours is understood when one mail alone can be meant. */
    private Optional<UUID> find(DeliveryReport report) {
        var known = jdbc.sql(BY_NUMBER)
                .param("message", report.messageId())
                .param("provider", report.providerId())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return known.isEmpty() ? only(handedOver(report)) : only(known);
    }

    private List<UUID> handedOver(DeliveryReport report) {
        return jdbc.sql(BY_HAND_OVER)
                .param("address", report.to())
                .param("subject", report.subject())
                .param("from", utc(report.takenAt().minus(APART)))
                .param("until", utc(report.takenAt().plus(APART)))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Optional<UUID> only(List<UUID> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean note(UUID id, DeliveryReport report) {
        var column = switch (report.what()) {
            case DELIVERED -> "delivered_at";
            case BOUNCED -> "bounced_at";
            case COMPLAINED -> "complained_at";
        };
        return jdbc.sql("UPDATE email_sent SET " + column + " = :at, bounce_kind = coalesce(:kind, bounce_kind),"
                                + " provider_id = coalesce(provider_id, :provider) WHERE id = :id AND " + column
                                + " IS NULL")
                        .param("at", utc(report.at()))
                        .param("kind", report.kind().isEmpty() ? null : report.kind(), Types.VARCHAR)
                        .param("provider", report.providerId().isEmpty() ? null : report.providerId(), Types.VARCHAR)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
