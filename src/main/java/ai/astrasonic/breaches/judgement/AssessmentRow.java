package ai.astrasonic.breaches.judgement;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Assessments of breaches on the data map: who made them; nothing of anybody whose data was hit. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_assessment")
@DataAbout(
        key = "breaches.assessment",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "assessed_by",
        orderBy = "assessed_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class AssessmentRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @NotPersonal("order of the rows")
    private int number;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant assessedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String assessedBy;

    @NotPersonal("number of a count")
    private @Nullable UUID scopeId;

    @NotPersonal("how many, not who")
    private long people;

    @NotPersonal("how severe a breach is")
    @JdbcTypeCode(SqlTypes.JSON)
    private String severity;

    @NotPersonal("how severe a breach is")
    private BigDecimal score;

    @NotPersonal("how data was protected")
    private boolean dataWhole;

    @NotPersonal("how data was protected")
    private boolean dataOurs;

    @NotPersonal("how data was protected")
    private boolean keySafe;

    @NotPersonal("how severe a breach is")
    private boolean trustedRecipient;

    @NotPersonal("how severe a breach is")
    private boolean nationalNumbers;

    @NotPersonal("what follows from the severity")
    private boolean proposesAuthority;

    @NotPersonal("what follows from the severity")
    private boolean proposesPeople;

    @NotPersonal("what follows from the severity")
    private List<String> reasons;

    protected AssessmentRow() {}
}
