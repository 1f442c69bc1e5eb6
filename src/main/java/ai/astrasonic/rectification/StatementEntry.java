package ai.astrasonic.rectification;

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
import org.jspecify.annotations.Nullable;

/** A supplementary statement as it lies in the database. */
@Entity
@Table(name = "supplementary_statement")
@DataAbout(
        key = "rectification.statement",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.DELETE,
        orderBy = "added_at")
@SuppressWarnings("unused") // written by SQL, read by the access package
class StatementEntry {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable UUID requestId;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String dataSet;

    @Personal(Category.CASE_FILE)
    private String words;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant addedAt;

    protected StatementEntry() {}
}
