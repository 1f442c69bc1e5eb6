package ai.astrasonic.breaches.report;

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

/** Receipts of the authority on the data map: who noted them. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_receipt")
@DataAbout(
        key = "breaches.receipt",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "noted_by",
        orderBy = "noted_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class ReceiptRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("number of a report")
    private UUID reportId;

    @NotPersonal("time of the breach")
    private Instant submittedAt;

    @NotPersonal("time of the breach")
    private String submittedOffset;

    @NotPersonal("number that the authority gave")
    private String receiptNumber;

    @NotPersonal("name of a file")
    private @Nullable String fileName;

    @Personal(Category.CASE_FILE)
    private byte @Nullable [] file;

    @NotPersonal("hash of a file")
    private @Nullable String sha256;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant notedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String notedBy;

    protected ReceiptRow() {}
}
