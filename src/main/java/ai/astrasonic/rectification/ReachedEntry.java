package ai.astrasonic.rectification;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done in one place with a copy of a corrected value, as it lies in the database. */
@Entity
@Table(name = "rectification_place")
@DataAbout(
        key = "rectification.place",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.DELETE)
@SuppressWarnings("unused") // written by SQL, read by the access package
class ReachedEntry {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @NotPersonal("internal key")
    private UUID rectificationId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String dataSet;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String attribute;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private Reached.Outcome outcome;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private int records;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable String confirmation;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant confirmedAt;

    protected ReachedEntry() {}
}
