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
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Files about breaches on the data map: they name who added them. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_attachment")
@DataAbout(
        key = "breaches.attachment",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "added_by",
        orderBy = "number")
@SuppressWarnings("unused") // read by the persistence metamodel only
class BreachAttachmentRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("order of the rows")
    private long number;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @NotPersonal("words about a breach, which name nobody")
    private String name;

    @NotPersonal("a file about a breach, which names nobody")
    private String mediaType;

    @NotPersonal("words about a breach, which name nobody")
    private String words;

    @NotPersonal("a file about a breach, which names nobody")
    private String sha256;

    @NotPersonal("a file about a breach, which names nobody")
    private int size;

    @NotPersonal("a file about a breach, which names nobody")
    private byte[] content;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant addedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String addedBy;

    protected BreachAttachmentRow() {}
}
