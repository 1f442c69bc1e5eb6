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
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Decisions on breaches on the data map: who signed them. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_decision")
@DataAbout(
        key = "breaches.decision",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "decided_by",
        orderBy = "decided_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class DecisionRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @NotPersonal("order of the rows")
    private int number;

    @NotPersonal("what was decided")
    private String about;

    @NotPersonal("what was decided")
    private boolean yes;

    @NotPersonal("what was decided")
    private String ground;

    @NotPersonal("words about a breach, which name nobody")
    private String because;

    @NotPersonal("words about a breach, which name nobody")
    private String publicNotice;

    @NotPersonal("number of an assessment")
    private UUID assessmentId;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant decidedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String decidedBy;

    protected DecisionRow() {}
}
