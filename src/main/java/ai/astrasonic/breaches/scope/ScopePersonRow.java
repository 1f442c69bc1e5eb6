package ai.astrasonic.breaches.scope;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
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

/** Whose data a breach hit, on the data map: what the person's own copy says of it. It is written and read by SQL. */
@Entity
@Immutable
@IdClass(ScopePersonRow.Key.class)
@Table(name = "breach_scope_person")
@DataAbout(
        key = "breaches.scope-person",
        role = SubjectRole.DETAILS,
        activity = "breach-handling",
        retention = "breach-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability")
@SuppressWarnings("unused") // read by the persistence metamodel only
class ScopePersonRow {

    /** One count and one person. */
    record Key(UUID scopeId, UUID accountId) implements Serializable {}

    @Id
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private UUID scopeId;

    @Id
    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    protected ScopePersonRow() {}
}
