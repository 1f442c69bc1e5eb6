package ai.astrasonic.mail;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.ProcessingPermissions;
import ai.astrasonic.shared.Roles;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes mails in the caller's transaction: a mail exists when and only when what it tells of is committed. Delivery
 * follows by MailDelivery.
 */
@Service
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class Mailbox {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailSettings settings;
    private final ProcessingPermissions permissions;

    Mailbox(JdbcClient jdbc, Clock clock, MailSettings settings, ProcessingPermissions permissions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.permissions = permissions;
    }

    /**
     * Puts a mail on its way.
     *
     * @throws IllegalStateException when the person's data may not be processed for a mail of this kind: ask {@link #maySend}
     */
    @Transactional
    public EmailId send(OutgoingMail mail) {
        if (!maySend(mail)) {
            throw new IllegalStateException("No " + mail.template() + " to account " + mail.account() + " at present");
        }
        var words = Words.of(mail);
        var id = new EmailId(Ids.next(clock));
        writeDown(id, mail, words);
        putOut(id, mail, words);
        attach(id, mail);
        return id;
    }

    /** Whether the person may be written to; what answers them or is a legal notice always may (Art. 18(2)). */
    @Transactional
    public boolean maySend(OutgoingMail mail) {
        return mail.account() == null
                || mail.goesOnUnderRestriction()
                || permissions.holding(mail.account(), OutgoingMail.ACTIVITY).isPermitted();
    }

    /** How a mail would read, without sending it. */
    public MailPreview preview(OutgoingMail mail) {
        var words = Words.of(mail);
        return new MailPreview(words.subject(), words.text());
    }

    /** Where a mail is on its way. */
    @Transactional(readOnly = true)
    public MailOutcome outcomeOf(EmailId id) {
        return jdbc.sql("SELECT outcome FROM email_sent WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> MailOutcome.valueOf(row.getString(1)))
                .single();
    }

    /**
     * Mails of that time to this address that are on nobody's account turn out to be this person's.
     *
     * @return how many
     */
    @Transactional
    public int claim(AccountId person, EmailAddress address, Instant from, Instant until) {
        return jdbc.sql("""
                        WITH theirs AS (
                            UPDATE email_sent SET account_id = :person
                            WHERE account_id IS NULL AND lower(address) = :address AND queued_at BETWEEN :from AND :until
                            RETURNING id),
                        waiting AS (
                            UPDATE email_outbox SET account_id = :person WHERE email_id IN (SELECT id FROM theirs)),
                        attached AS (
                            UPDATE email_attachment SET account_id = :person WHERE email_id IN (SELECT id FROM theirs))
                        SELECT count(*) FROM theirs
                        """)
                .param("person", person.value())
                .param("address", address.normal())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** How many mails of a template were taken for an address since then. */
    @Transactional(readOnly = true)
    public int takenFor(EmailAddress address, String template, Instant since) {
        return jdbc.sql("SELECT count(*) FROM email_sent"
                        + " WHERE lower(address) = :address AND template = :template AND queued_at > :since")
                .param("address", address.normal())
                .param("template", template)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** When a mail left; empty for one that did not. */
    @Transactional(readOnly = true)
    public Optional<Instant> leftAt(EmailId id) {
        return jdbc.sql("SELECT sent_at FROM email_sent WHERE id = :id AND outcome = 'SENT'")
                .param("id", id.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Nothing is kept of the mails that have left to this person; what still waits to be sent, or never arrived, is. */
    @Transactional
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public int forget(AccountId person) {
        return jdbc.sql("DELETE FROM email_sent WHERE account_id = :person AND outcome = 'SENT'")
                .param("person", person.value())
                .update();
    }

    /** Nothing is kept of a mail that came to its end. */
    @Transactional
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public void forget(EmailId ended) {
        jdbc.sql("DELETE FROM email_sent WHERE id = :id AND outcome NOT IN ('QUEUED', 'SENDING')")
                .param("id", ended.value())
                .update();
    }

    private void writeDown(EmailId id, OutgoingMail mail, Words words) {
        jdbc.sql("""
                        INSERT INTO email_sent (id, account_id, address, template, language, subject, body_sha256, attachment_sha256, message_id, outcome, queued_at)
                        VALUES (:id, :account, :address, :template, :language, :subject, :hash, :attachments, :messageId, 'QUEUED', :now)
                        """)
                .param("id", id.value())
                .param("account", account(mail))
                .param("address", mail.to().typed())
                .param("template", mail.template())
                .param("language", mail.language().getLanguage())
                .param("subject", words.subject())
                .param("hash", words.sha256())
                .param("attachments", mail.attachments().isEmpty() ? null : MailAttachment.sha256(mail.attachments()))
                .param("messageId", "<" + id.value() + "@" + settings.domain() + ">")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void putOut(EmailId id, OutgoingMail mail, Words words) {
        jdbc.sql("""
                        INSERT INTO email_outbox (email_id, account_id, text_body, html_body, due_at, leave_address)
                        VALUES (:id, :account, :text, :html, :now, :leave)
                        """)
                .param("id", id.value())
                .param("account", account(mail))
                .param("text", words.text())
                .param("html", words.html())
                .param("leave", Objects.toString(mail.leaving(), null), Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void attach(EmailId id, OutgoingMail mail) {
        for (int i = 0; i < mail.attachments().size(); i++) {
            var attachment = mail.attachments().get(i);
            jdbc.sql("""
                            INSERT INTO email_attachment (id, email_id, account_id, position, file_name, media_type, content)
                            VALUES (:id, :mail, :account, :position, :name, :type, :content)
                            """)
                    .param("id", Ids.next(clock))
                    .param("mail", id.value())
                    .param("account", account(mail))
                    .param("position", i)
                    .param("name", attachment.fileName())
                    .param("type", attachment.mediaType())
                    .param("content", attachment.content())
                    .update();
        }
    }

    private static @Nullable UUID account(OutgoingMail mail) {
        return mail.account() == null ? null : mail.account().value();
    }
}
