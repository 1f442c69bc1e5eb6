package ai.astrasonic.correspondence;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
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

/** For the data map: what was written to a recipient about one person and what it answered, as it is stored. */
@Entity
@Immutable
@Table(name = "recipient_note")
@DataAbout(
        key = "correspondence.note",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        orderBy = "noted_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class NoteRow {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @NotPersonal("internal key of the task")
    private UUID taskId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String kind;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private LocalDate onDay;

    @Personal(value = Category.CASE_FILE, source = Source.THIRD_PARTY)
    private String reference;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.others")
    private String notedBy;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant notedAt;

    @Personal(value = Category.CASE_FILE, source = Source.THIRD_PARTY)
    private @Nullable String fileName;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.THIRD_PARTY,
            export = Export.WITHHOLD,
            withheld = "withheld.others")
    private byte @Nullable [] file;

    protected NoteRow() {}
}
