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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Breaches on the data map: they name who worked on them, and nobody whose data was hit. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach")
@DataAbout(
        key = "breaches.breach",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "reported_by",
        orderBy = "reported_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class BreachRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("number of the breach")
    private int number;

    @NotPersonal("words about a breach, which name nobody")
    private String title;

    @NotPersonal("keys of systems")
    private List<String> systems;

    @NotPersonal("where the breach stands")
    private String status;

    @NotPersonal("time of the breach")
    private Instant discoveredAt;

    @NotPersonal("time of the breach")
    private String discoveredOffset;

    @NotPersonal("kind of whoever saw it first")
    private String discoveredBy;

    @NotPersonal("key of a recipient")
    private @Nullable String recipient;

    @NotPersonal("time of the breach")
    private @Nullable Instant occurredFrom;

    @NotPersonal("time of the breach")
    private @Nullable Instant occurredUntil;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant reportedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String reportedBy;

    @NotPersonal("time of the breach")
    private @Nullable Instant awareAt;

    @NotPersonal("time of the breach")
    private @Nullable String awareOffset;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable String awareBy;

    @NotPersonal("words about a breach, which name nobody")
    private @Nullable String awareBecause;

    @NotPersonal("time of the breach")
    private @Nullable Instant endedAt;

    @NotPersonal("words about a breach, which name nobody")
    private @Nullable String endedBecause;

    @NotPersonal("where the breach stands")
    private @Nullable String clockEnd;

    @NotPersonal("time of the breach")
    private @Nullable Instant clockEndedAt;

    @NotPersonal("words about a breach, which name nobody")
    private @Nullable String lateBecause;

    @NotPersonal("words about a breach, which name nobody")
    private @Nullable String lessons;

    @NotPersonal("key of the call that made the row")
    private @Nullable String callKey;

    @NotPersonal("counts changes of the row")
    private long version;

    protected BreachRow() {}
}
