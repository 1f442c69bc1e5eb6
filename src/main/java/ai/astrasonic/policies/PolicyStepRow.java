package ai.astrasonic.policies;

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

/** For the data map: which member of staff took which step with a version of the policy. */
@Entity
@Immutable
@Table(name = "policy_step")
@DataAbout(
        key = "policies.step",
        role = SubjectRole.STAFF,
        activity = "policy-notices",
        retention = "audit",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "taken_by",
        orderBy = "taken_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class PolicyStepRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @NotPersonal("number of a version")
    private UUID versionId;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private String step;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant takenAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String takenBy;

    @Personal(Category.CASE_FILE)
    private String reason;

    protected PolicyStepRow() {}
}
