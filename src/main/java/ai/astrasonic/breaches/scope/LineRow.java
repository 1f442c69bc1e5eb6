package ai.astrasonic.breaches.scope;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who is on a list of ids that was given for a breach, on the data map. It is written and read by SQL. */
@Entity
@Immutable
@IdClass(LineRow.Key.class)
@Table(name = "breach_scope_line")
@DataAbout(
        key = "breaches.scope-line",
        role = SubjectRole.DETAILS,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        orderBy = "line")
@SuppressWarnings("unused") // read by the persistence metamodel only
class LineRow {

    /** One line of one list. */
    record Key(UUID listId, long line) implements Serializable {}

    @Id
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private UUID listId;

    @Id
    @NotPersonal("order of the rows")
    private long line;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String fate;

    protected LineRow() {}
}
