package ai.astrasonic.mail;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.CopyOf;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.datamap.WhenRectified;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of a mail: to whom, which template, when and a hash of its words. */
@Entity
@Table(name = "email_sent")
@DataAbout(
        key = "mail.sent",
        role = SubjectRole.DETAILS,
        activity = "product-mail",
        retention = "email",
        erasure = Erasure.DELETE,
        recipients = {"resend"},
        orderBy = "queued_at")
class SentMail {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @CopyOf(value = "accounts.account.email", then = WhenRectified.STATED)
    @Personal(value = Category.CONTACT, identifies = true)
    private String address;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private String template;

    @Personal(value = Category.SETTING, source = Source.DERIVED)
    private String language;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private String subject;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private String bodySha256;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private @Nullable String attachmentSha256;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private String messageId;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private MailOutcome outcome;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private Instant queuedAt;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private @Nullable Instant sentAt;

    @Personal(value = Category.COMMUNICATION, source = Source.THIRD_PARTY)
    private @Nullable String providerId;

    @Personal(value = Category.COMMUNICATION, source = Source.THIRD_PARTY)
    private @Nullable Instant deliveredAt;

    @Personal(value = Category.COMMUNICATION, source = Source.THIRD_PARTY)
    private @Nullable Instant bouncedAt;

    @Personal(value = Category.COMMUNICATION, source = Source.THIRD_PARTY)
    private @Nullable Instant complainedAt;

    @Personal(value = Category.COMMUNICATION, source = Source.THIRD_PARTY)
    private @Nullable String bounceKind;

    protected SentMail() {}
}
