package ai.astrasonic.approvals;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Approvals on the data map; they are written and read by SQL. */
@Entity
@Immutable
@Table(name = "approval")
@DataAbout(
        key = "approvals.approval",
        role = SubjectRole.STAFF,
        activity = "audit",
        retention = "audit",
        erasure = Erasure.KEEP,
        keptBecause = "proof-of-acts",
        subjectColumn = "asked_by",
        orderBy = "asked_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class ApprovalRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("kind of the act")
    private String kind;

    @NotPersonal("internal key of what the act is done to")
    private UUID objectId;

    @NotPersonal("hash of what is to be approved")
    private String contentSha256;

    @NotPersonal("path of a page of the console")
    private String link;

    @Personal(Category.CASE_FILE)
    private String reason;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant askedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String askedBy;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private Instant expiresAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String status;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant decidedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable String decidedBy;

    @Personal(Category.CASE_FILE)
    private @Nullable String decisionReason;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant withdrawnAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable String withdrawnBy;

    @Personal(Category.CASE_FILE)
    private @Nullable String withdrawalReason;

    protected ApprovalRow() {}
}
