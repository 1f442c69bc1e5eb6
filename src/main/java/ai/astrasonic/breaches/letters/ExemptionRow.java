package ai.astrasonic.breaches.letters;

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

/** Exemptions on the data map: they name who stated them. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_exemption")
@DataAbout(
        key = "breaches.exemption",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "decided_by",
        orderBy = "number")
@SuppressWarnings("unused") // read by the persistence metamodel only
class ExemptionRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("order of the rows")
    private long number;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @NotPersonal("ground of the law")
    private String ground;

    @NotPersonal("words about a breach, which name nobody")
    private String because;

    @NotPersonal("words about a breach, which name nobody")
    private @Nullable String publicEn;

    @NotPersonal("words about a breach, which name nobody")
    private @Nullable String publicNl;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant decidedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String decidedBy;

    protected ExemptionRow() {}
}
