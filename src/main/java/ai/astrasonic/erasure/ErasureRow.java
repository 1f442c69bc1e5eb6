package ai.astrasonic.erasure;

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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One erasure of one person as it is stored: the plan, its approval, what was carried out and how that was proven. */
@Entity
@Table(name = "erasure")
@DataAbout(
        key = "erasure.erasure",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        orderBy = "planned_at")
class ErasureRow {

    @Id
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private UUID id;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private UUID requestId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private ErasureStatus status;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private Instant statusSince;

    @JdbcTypeCode(SqlTypes.JSON)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String plan;

    @NotPersonal("hash of the plan")
    private String planSha256;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private Instant plannedAt;

    @NotPersonal("hash of the plan that was approved")
    private @Nullable String approvedSha256;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant approvedAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable Instant dueAt;

    @NotPersonal("internal key of the run")
    private @Nullable UUID batch;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, export = Export.WITHHOLD, withheld = "withheld.copy")
    private byte @Nullable [] identifiers;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant executedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String scan;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant scannedAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED, export = Export.WITHHOLD, withheld = "withheld.copy")
    private byte @Nullable [] certificate;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant certifiedAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant completedAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED, export = Export.WITHHOLD, withheld = "withheld.copy")
    private byte @Nullable [] finalCertificate;

    @NotPersonal("internal key of the e-mail with the final certificate")
    private @Nullable UUID finalEmailId;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant begunAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String because;

    @NotPersonal("outcome of the last scan")
    private boolean isClean;

    @Version
    @NotPersonal("counts changes of the row")
    private long version;

    protected ErasureRow() {}
}
