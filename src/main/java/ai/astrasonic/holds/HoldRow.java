package ai.astrasonic.holds;

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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Legal holds on the data map; they are written and read by SQL, and name no person: {@link HoldPersonRow} does. */
@Entity
@Immutable
@Table(name = "legal_hold")
@DataAbout(
        key = "holds.hold",
        role = SubjectRole.STAFF,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "placed_by",
        orderBy = "placed_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class HoldRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("ground of the hold")
    private String ground;

    @Personal(Category.CASE_FILE)
    private String facts;

    @NotPersonal("whether the hold is about people who are named")
    private boolean named;

    @NotPersonal("number of the request that it stops")
    private @Nullable UUID requestId;

    @NotPersonal("keys of data sets")
    private List<String> dataSets;

    @NotPersonal("span of the records that matter")
    private @Nullable LocalDate recordsFrom;

    @NotPersonal("span of the records that matter")
    private @Nullable LocalDate recordsUntil;

    @Personal(Category.CASE_FILE)
    private String orderedBy;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant placedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String placedBy;

    @NotPersonal("when the hold is looked at again")
    private LocalDate reviewOn;

    @NotPersonal("which reminder to ourselves went out last")
    private @Nullable String reminded;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant releasedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable String releasedBy;

    @Personal(Category.CASE_FILE)
    private @Nullable String releaseReason;

    protected HoldRow() {}
}
