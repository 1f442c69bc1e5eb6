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

/** For the data map: what somebody had against a change, and what came of it. */
@Entity
@Immutable
@Table(name = "recipient_objection")
@DataAbout(
        key = "recipientchanges.objection",
        role = SubjectRole.DETAILS,
        activity = "recipient-notices",
        retention = "request-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        orderBy = "received_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class ObjectionRow {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @NotPersonal("a change of a company")
    private UUID changeId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @CopyOf(value = "accounts.account.email", then = WhenRectified.STATED)
    @Personal(value = Category.CONTACT, identifies = true)
    private String address;

    @Personal(Category.COMMUNICATION)
    private String words;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant receivedAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String decision;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String because;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant decidedAt;

    protected ObjectionRow() {}
}
