package ai.astrasonic.support;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it came, beside the version of it that an access package may show. */
@Entity
@Table(name = "support_message")
@DataAbout(
        key = "support.message",
        role = SubjectRole.DETAILS,
        activity = "support",
        retention = "support",
        erasure = Erasure.DELETE,
        recipients = {"crisp"},
        orderBy = "sent_at")
class Message {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private UUID conversationId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private Author author;

    @Personal(
            value = Category.IDENTITY,
            source = Source.OBSERVED,
            export = Export.WITHHOLD,
            withheld = "withheld.others")
    private @Nullable String staffId;

    @Personal(value = Category.COMMUNICATION, export = Export.WITHHOLD, withheld = "withheld.disclosed")
    private String body;

    @Personal(Category.COMMUNICATION)
    private String disclosedBody;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private int passagesLeftOut;

    @NotPersonal("the role in which it was decided what to leave out; a role names nobody")
    private @Nullable String leftOutBy;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private @Nullable Instant reviewedAt;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private Instant sentAt;

    @Version
    @NotPersonal("counts changes of the row")
    private long version;

    protected Message() {}

    Message(MessageId id, ConversationId conversation, @Nullable UUID accountId, NewMessage message, Instant sentAt) {
        this.id = id.value();
        this.conversationId = conversation.value();
        this.accountId = accountId;
        this.author = message.staffId() == null ? Author.PERSON : Author.STAFF;
        this.staffId = message.staffId();
        this.body = message.body();
        this.disclosedBody = message.body();
        this.sentAt = sentAt;
    }

    /** Leaves out what is about somebody else (Art. 15(4)). */
    void leaveOut(List<String> passages, String role) {
        var left = disclosure().without(passages);
        if (left.passages() > passagesLeftOut) {
            disclosedBody = left.text();
            passagesLeftOut = left.passages();
            leftOutBy = role;
        }
    }

    void isReviewed(Instant at) {
        reviewedAt = at;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    ReviewedMessage reviewed() {
        return new ReviewedMessage(new MessageId(id), author, sentAt, body, disclosure(), reviewedAt != null);
    }

    private Disclosure disclosure() {
        return new Disclosure(disclosedBody, passagesLeftOut);
    }

    int passagesLeftOut() {
        return passagesLeftOut;
    }
}
