package ai.astrasonic.erasure;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An erasure that was carried out again after a restore, as it is stored. */
@Entity
@Table(name = "erasure_replay")
@DataAbout(
        key = "erasure.replay",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        orderBy = "begun_at")
class ReplayRow {

    @Id
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant executedAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant begunAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, export = Export.WITHHOLD, withheld = "withheld.copy")
    private byte @Nullable [] identifiers;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant replayedAt;

    protected ReplayRow() {}
}
