package ai.astrasonic.recipientchanges;

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
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** For the data map: that somebody was told of a change, the proof of it. */
@Entity
@Immutable
@Table(name = "recipient_notice")
@DataAbout(
        key = "recipientchanges.notice",
        role = SubjectRole.DETAILS,
        activity = "recipient-notices",
        retention = "email",
        erasure = Erasure.DELETE,
        recipients = {"resend"},
        orderBy = "noted_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class NoticeRow {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @NotPersonal("a change of a company")
    private UUID changeId;

    @Personal(value = Category.COMMUNICATION, source = Source.DERIVED)
    private String about;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @CopyOf(value = "accounts.account.email", then = WhenRectified.STATED)
    @Personal(value = Category.CONTACT, identifies = true)
    private String address;

    @Personal(value = Category.SETTING, source = Source.DERIVED)
    private String language;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private Instant notedAt;

    @NotPersonal("internal key of the mail")
    private @Nullable UUID emailId;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private String outcome;

    @Personal(value = Category.COMMUNICATION, source = Source.OBSERVED)
    private @Nullable Instant endedAt;

    protected NoticeRow() {}
}
