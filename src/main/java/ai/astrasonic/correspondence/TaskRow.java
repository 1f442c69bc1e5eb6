package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
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
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** For the data map: what one recipient was asked for one person, as it is stored. */
@Entity
@Table(name = "recipient_task")
@DataAbout(
        key = "correspondence.task",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        orderBy = "asked_at")
class TaskRow {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private UUID requestId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String recipient;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private Ask ask;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private TaskState state;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String reason;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable LocalDate until;

    @JdbcTypeCode(SqlTypes.JSON)
    @Personal(value = Category.CASE_FILE, source = Source.THIRD_PARTY)
    private String counts;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, export = Export.WITHHOLD, withheld = "withheld.copy")
    private byte @Nullable [] sealed;

    @NotPersonal("how often it was tried")
    private int attempts;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant askedAt;

    @NotPersonal("when it is tried again")
    private @Nullable Instant nextAt;

    @NotPersonal("internal key of an attempt")
    private @Nullable UUID lease;

    @NotPersonal("when another instance may try")
    private @Nullable Instant leasedUntil;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant endedAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private LocalDate dueOn;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.others")
    private @Nullable String owner;

    @NotPersonal("when the recipient is written to again")
    private @Nullable LocalDate chaseOn;

    @NotPersonal("which reminder was sent last")
    private String reminded;

    @NotPersonal("whether somebody settled it")
    private boolean byHand;

    protected TaskRow() {}
}
