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

/** Lists of ids on the data map: they name who gave them. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_scope_list")
@DataAbout(
        key = "breaches.scope-list",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "uploaded_by",
        orderBy = "uploaded_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class ListRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant uploadedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String uploadedBy;

    protected ListRow() {}
}
