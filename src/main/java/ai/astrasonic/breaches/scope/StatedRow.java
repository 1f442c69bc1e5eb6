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

/** Figures that a person states, on the data map: they name who stated them. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_scope_stated")
@DataAbout(
        key = "breaches.scope-stated",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "stated_by",
        orderBy = "stated_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class StatedRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("order of the rows")
    private long number;

    @NotPersonal("number of the row")
    private UUID scopeId;

    @NotPersonal("figures of a breach")
    private long peopleMin;

    @NotPersonal("figures of a breach")
    private long peopleMax;

    @NotPersonal("figures of a breach")
    private long recordsMin;

    @NotPersonal("figures of a breach")
    private long recordsMax;

    @NotPersonal("words about a breach, which name nobody")
    private String because;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String statedBy;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant statedAt;

    protected StatedRow() {}
}
