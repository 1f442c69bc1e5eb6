package ai.astrasonic.audit;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The directory of staff on the data map; it is written and read by SQL. */
@Entity
@Immutable
@Table(name = "staff_member")
@DataAbout(
        key = "audit.staff-member",
        role = SubjectRole.STAFF,
        activity = "staff-access",
        retention = "staff-account",
        erasure = Erasure.DELETE,
        subjectColumn = "id")
@SuppressWarnings("unused") // read by the persistence metamodel only
class StaffMember {

    @Id
    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String id;

    @Personal(value = Category.IDENTITY, source = Source.THIRD_PARTY)
    private String displayName;

    @Personal(value = Category.SESSION, source = Source.OBSERVED)
    private Instant lastSignedInAt;

    protected StaffMember() {}
}
