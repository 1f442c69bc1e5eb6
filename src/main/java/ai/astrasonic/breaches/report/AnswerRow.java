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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Answers in the form of a breach on the data map: who wrote them last. Written and read by SQL. */
@Entity
@Immutable
@Table(name = "breach_answer")
@DataAbout(
        key = "breaches.answer",
        role = SubjectRole.STAFF,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "changed_by",
        orderBy = "changed_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class AnswerRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("number of the breach")
    private UUID breachId;

    @NotPersonal("number of a question")
    private String question;

    @Personal(Category.CASE_FILE)
    private List<String> contents;

    @NotPersonal("whether somebody confirmed it")
    private boolean confirmed;

    @NotPersonal("counts changes of the row")
    private long version;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant changedAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String changedBy;

    protected AnswerRow() {}
}
