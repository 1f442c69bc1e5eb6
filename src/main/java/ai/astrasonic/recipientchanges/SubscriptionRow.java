package ai.astrasonic.recipientchanges;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.CopyOf;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.datamap.WhenRectified;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** For the data map: that somebody asked to be told of changes, gone at once when they leave. */
@Entity
@Immutable
@Table(name = "recipient_subscription")
@DataAbout(
        key = "recipientchanges.subscription",
        role = SubjectRole.DETAILS,
        activity = "recipient-notices",
        retention = "subscription",
        erasure = Erasure.DELETE,
        recipients = {"resend"},
        orderBy = "asked_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class SubscriptionRow {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @CopyOf(value = "accounts.account.email", then = WhenRectified.STATED)
    @Personal(value = Category.CONTACT, identifies = true)
    private String address;

    @Personal(Category.SETTING)
    private String language;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private Instant askedAt;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private Instant lastAskedAt;

    @Personal(
            value = Category.CREDENTIAL,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private byte @Nullable [] tokenSha256;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private @Nullable Instant goodUntil;

    @Personal(value = Category.CONSENT, source = Source.PERSON)
    private @Nullable Instant confirmedAt;

    @Personal(
            value = Category.CREDENTIAL,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private String leaveKey;

    protected SubscriptionRow() {}
}
