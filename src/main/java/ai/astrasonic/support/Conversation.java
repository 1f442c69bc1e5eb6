package ai.astrasonic.support;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.CopyOf;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation with one person, who need not have an account. */
@Entity
@Table(name = "support_conversation")
@DataAbout(
        key = "support.conversation",
        role = SubjectRole.DETAILS,
        activity = "support",
        retention = "support",
        erasure = Erasure.DELETE,
        recipients = {"crisp"},
        orderBy = "opened_at")
class Conversation {

    @Id
    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @CopyOf("accounts.account.email")
    @Personal(value = Category.CONTACT, identifies = true)
    private @Nullable String contactEmail;

    @CopyOf("accounts.account.display_name")
    @Personal(Category.IDENTITY)
    private @Nullable String contactName;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private Channel channel;

    @Personal(Category.COMMUNICATION)
    private String subject;

    @Personal(value = Category.COMMUNICATION, source = Source.THIRD_PARTY)
    private @Nullable String externalId;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private Instant openedAt;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private @Nullable Instant closedAt;

    @Version
    @NotPersonal("counts changes of the row")
    private long version;

    protected Conversation() {}

    Conversation(ConversationId id, Contact contact, Channel channel, String subject, Instant openedAt) {
        this.id = id.value();
        this.accountId = contact.account() == null ? null : contact.account().value();
        this.contactEmail = contact.email() == null ? null : contact.email().normal();
        this.contactName = contact.name();
        this.channel = channel;
        this.subject = subject;
        this.openedAt = openedAt;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    void close(Instant at) {
        if (closedAt == null) {
            closedAt = at;
        }
    }
}
