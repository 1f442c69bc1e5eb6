package ai.astrasonic.securitylog;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.net.InetAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a security event lies in its table: read by the data map, written and read set-based. */
@Entity
@IdClass(SecurityEventKey.class)
@Table(name = "security_event")
@DataAbout(
        key = "securitylog.event",
        role = SubjectRole.DETAILS,
        activity = "security-logging",
        retention = "security-log",
        erasure = Erasure.DELETE,
        orderBy = "occurred_at")
class SecurityEventRow {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Id
    @Personal(value = Category.NETWORK, source = Source.OBSERVED)
    private Instant occurredAt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Personal(value = Category.NETWORK, source = Source.OBSERVED)
    private InetAddress ip;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.NETWORK, source = Source.OBSERVED)
    private SecurityEventKind kind;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.NETWORK, source = Source.OBSERVED)
    private SecurityOutcome outcome;

    @Personal(value = Category.NETWORK, source = Source.OBSERVED)
    private @Nullable String userAgentFamily;

    @Personal(value = Category.SESSION, source = Source.OBSERVED)
    private @Nullable UUID sessionId;

    protected SecurityEventRow() {}
}
