package ai.astrasonic.breaches.report;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Reports to the authority on the data map: who froze them, and whom they name as reporting. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_report")
@DataAbout(
        key = "breaches.report",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "frozen_by",
        orderBy = "frozen_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class ReportRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @NotPersonal("order of the rows")
    private int number;

    @NotPersonal("what was reported")
    private String kind;

    @NotPersonal("words about a breach, which name nobody")
    private String because;

    @NotPersonal("what was reported")
    private boolean complete;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant frozenAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String frozenBy;

    @NotPersonal("number of a count")
    private @Nullable UUID scopeId;

    @NotPersonal("signature over a count")
    private String scopeSignature;

    @NotPersonal("number of an assessment")
    private @Nullable UUID assessmentId;

    @Personal(Category.CASE_FILE)
    @JdbcTypeCode(SqlTypes.JSON)
    private String answers;

    @Personal(Category.CASE_FILE)
    private String statement;

    @NotPersonal("hash of the report")
    private String sha256;

    protected ReportRow() {}
}
