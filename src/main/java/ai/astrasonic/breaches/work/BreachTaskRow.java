package ai.astrasonic.breaches.work;

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
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Work on breaches on the data map: it names who does it. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_task")
@DataAbout(
        key = "breaches.task",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "set_by",
        orderBy = "number")
@SuppressWarnings("unused") // read by the persistence metamodel only
class BreachTaskRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("order of the rows")
    private long number;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @NotPersonal("what was done")
    private String kind;

    @NotPersonal("words about a breach, which name nobody")
    private String what;

    @Personal(value = Category.IDENTITY, source = Source.OBSERVED, identifies = true)
    private String owner;

    @NotPersonal("time of the breach")
    private LocalDate dueOn;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant setAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String setBy;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant doneAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable String doneBy;

    @NotPersonal("words about a breach, which name nobody")
    private @Nullable String doneWords;

    protected BreachTaskRow() {}
}
