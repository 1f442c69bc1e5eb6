package ai.astrasonic.breaches;

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

/** What happened since a breach was seen, on the data map; it only grows. */
@Entity
@Immutable
@Table(name = "breach_event")
@DataAbout(
        key = "breaches.event",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "actor",
        orderBy = "number")
@SuppressWarnings("unused") // read by the persistence metamodel only
class BreachEventRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("order of the rows")
    private long number;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant happenedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String actor;

    @NotPersonal("what was done")
    private String act;

    @NotPersonal("words about a breach, which name nobody")
    private String words;

    protected BreachEventRow() {}
}
