package ai.astrasonic.holds;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Whom a hold is about, on the data map: what the person's own copy says of it. It is written and read by SQL. */
@Entity
@Immutable
@IdClass(HoldPersonRow.Key.class)
@Table(name = "legal_hold_person")
@DataAbout(
        key = "holds.hold-person",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        orderBy = "placed_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class HoldPersonRow {

    /** One hold and one person. */
    record Key(UUID holdId, UUID accountId) implements Serializable {}

    @Id
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private UUID holdId;

    @Id
    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String ground;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant placedAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant releasedAt;

    protected HoldPersonRow() {}
}
