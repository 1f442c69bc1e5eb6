package ai.astrasonic.audit;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail's table on the data map; it is written and read by SQL. Whoever asks gets the acts on their own data with
 * date and purpose, but not which member of staff it was (Court of Justice, C-579/21).
 */
@Entity
@Immutable
@Table(name = "audit_entry")
@DataAbout(
        key = "audit.act",
        role = SubjectRole.DETAILS,
        activity = "audit",
        retention = "audit",
        erasure = Erasure.KEEP,
        keptBecause = "proof-of-acts",
        orderBy = "occurred_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class AuditEntry {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private Instant occurredAt;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.others")
    private String actor;

    @NotPersonal("whether it came by screen, interface or job")
    private String origin;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String verb;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String objectType;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.internal")
    private String objectId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED)
    private @Nullable UUID accountId;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String outcome;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private String reason;

    @Column(columnDefinition = "jsonb")
    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.internal")
    private String details;

    protected AuditEntry() {}
}
