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

/** Letters on the data map: they name who wrote and approved them, and nobody who gets them. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_letter")
@DataAbout(
        key = "breaches.letter",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "drafted_by",
        orderBy = "drafted_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class LetterRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @NotPersonal("number of a count")
    private @Nullable UUID scopeId;

    @NotPersonal("how many people a breach hit")
    private @Nullable Long people;

    @NotPersonal("where the breach stands")
    private String state;

    @NotPersonal("words about a breach, which name nobody")
    private String natureEn;

    @NotPersonal("words about a breach, which name nobody")
    private String natureNl;

    @NotPersonal("words about a breach, which name nobody")
    private String consequencesEn;

    @NotPersonal("words about a breach, which name nobody")
    private String consequencesNl;

    @NotPersonal("words about a breach, which name nobody")
    private String measuresEn;

    @NotPersonal("words about a breach, which name nobody")
    private String measuresNl;

    @NotPersonal("words about a breach, which name nobody")
    private String adviceEn;

    @NotPersonal("words about a breach, which name nobody")
    private String adviceNl;

    @NotPersonal("address of ours that everybody may know")
    private String contact;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant draftedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String draftedBy;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant approvedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable String approvedBy;

    @NotPersonal("time of the breach")
    private @Nullable Instant gatheredAt;

    @NotPersonal("time of the breach")
    private @Nullable Instant endedAt;

    @NotPersonal("words about a breach, which name nobody")
    private @Nullable String endedBecause;

    protected LetterRow() {}
}
