package ai.astrasonic.console.preferences;

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

/** Saved views on the data map; they are written and read by SQL. */
@Entity
@Immutable
@Table(name = "saved_view")
@DataAbout(
        key = "console.saved-view",
        role = SubjectRole.STAFF,
        activity = "staff-access",
        retention = "staff-account",
        erasure = Erasure.DELETE,
        subjectColumn = "staff_id")
@SuppressWarnings("unused") // read by the persistence metamodel only
class SavedViewRow {

    @Id
    @NotPersonal("number of the row")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private String staffId;

    @Personal(Category.SETTING)
    private String page;

    @Personal(Category.SETTING)
    private String name;

    @Personal(Category.SETTING)
    private String query;

    @Personal(Category.SETTING)
    private boolean shared;

    @Personal(value = Category.SETTING, source = Source.OBSERVED)
    private Instant createdAt;

    protected SavedViewRow() {}
}
