package ai.astrasonic.breaches.notices;

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

/** Public notices on the data map: they name who wrote, approved and withdrew them, and nobody else. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_notice")
@DataAbout(
        key = "breaches.notice",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "drafted_by",
        orderBy = "drafted_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class PublicNoticeRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("address of ours that everybody may know")
    private UUID publicId;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @NotPersonal("where the breach stands")
    private String state;

    @NotPersonal("words about a breach, which name nobody")
    private String titleEn;

    @NotPersonal("words about a breach, which name nobody")
    private String titleNl;

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

    @NotPersonal("time of the breach")
    private LocalDate lastDay;

    @NotPersonal("words about a breach, which name nobody")
    private @Nullable String sha256;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant draftedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String draftedBy;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant publishedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable String approvedBy;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant endedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable String endedBy;

    @NotPersonal("words about a breach, which name nobody")
    private @Nullable String endedBecause;

    protected PublicNoticeRow() {}
}
