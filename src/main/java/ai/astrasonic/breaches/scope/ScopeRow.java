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
import org.jspecify.annotations.Nullable;

/** Counts of a breach's scope on the data map: they name who counted, and nobody who was counted. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_scope")
@DataAbout(
        key = "breaches.scope",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "taken_by",
        orderBy = "taken_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class ScopeRow {

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

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant takenAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String takenBy;

    @NotPersonal("words about a breach, which name nobody")
    private String because;

    @NotPersonal("words about a breach, which name nobody")
    private @Nullable String everybodyBecause;

    @NotPersonal("figures of a breach")
    private long peopleMin;

    @NotPersonal("figures of a breach")
    private long peopleMax;

    @NotPersonal("figures of a breach")
    private long recordsMin;

    @NotPersonal("figures of a breach")
    private long recordsMax;

    @JdbcTypeCode(SqlTypes.JSON)
    @NotPersonal("figures of a breach")
    private String figures;

    @NotPersonal("figures of a breach")
    private long minors;

    @NotPersonal("figures of a breach")
    private long specialCategories;

    @NotPersonal("figures of a breach")
    private long restricted;

    @NotPersonal("figures of a breach")
    private long erased;

    @NotPersonal("signature under figures of a breach")
    private String peopleSha256;

    @NotPersonal("figures of a breach")
    private String statement;

    @NotPersonal("signature under figures of a breach")
    private byte[] signature;

    @NotPersonal("signature under figures of a breach")
    private String keyId;

    protected ScopeRow() {}
}
