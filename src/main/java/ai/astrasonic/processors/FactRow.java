package ai.astrasonic.processors;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Facts about recipients on the data map: a contact for breaches may be a person. They are written and read by SQL. */
@Entity
@Immutable
@Table(name = "recipient_fact")
@DataAbout(
        key = "processors.fact",
        role = SubjectRole.STAFF,
        activity = "vendor-management",
        retention = "audit",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        subjectColumn = "value")
@SuppressWarnings("unused") // read by the persistence metamodel only
class FactRow {

    @Id
    @NotPersonal("number of the row")
    private UUID filingId;

    @Personal(value = Category.IDENTITY, identifies = true)
    private String value;

    @NotPersonal("how sure the fact is")
    private String certainty;

    protected FactRow() {}
}
