package ai.astrasonic.processors;

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

/** The register's history on the data map: which member of staff filed what. It is written and read by SQL. */
@Entity
@Immutable
@Table(name = "recipient_filing")
@DataAbout(
        key = "processors.filing",
        role = SubjectRole.STAFF,
        activity = "vendor-management",
        retention = "audit",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "filed_by",
        orderBy = "filed_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class FilingRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("key of a company in the register")
    private @Nullable String recipient;

    @NotPersonal("what was filed")
    private String kind;

    @NotPersonal("what was filed")
    private String item;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant filedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String filedBy;

    @Personal(Category.CASE_FILE)
    private String reason;

    protected FilingRow() {}
}
