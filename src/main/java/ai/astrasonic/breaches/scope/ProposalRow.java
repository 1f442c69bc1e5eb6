package ai.astrasonic.breaches.scope;

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

/** Proposals of what to count, on the data map: they name who made them. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_scope_proposal")
@DataAbout(
        key = "breaches.scope-proposal",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "proposed_by",
        orderBy = "proposed_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class ProposalRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("order of the rows")
    private long number;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @JdbcTypeCode(SqlTypes.JSON)
    @NotPersonal("what was searched for, which names nobody we know")
    private String rule;

    @NotPersonal("words about a breach, which name nobody")
    private String because;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant proposedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String proposedBy;

    protected ProposalRow() {}
}
