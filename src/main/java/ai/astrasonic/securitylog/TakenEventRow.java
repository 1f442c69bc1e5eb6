package ai.astrasonic.securitylog;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That an event of another system is in the log, for as long as it may be read again. */
@Entity
@Immutable
@Table(name = "security_source_event")
@NotPersonal("random ids of events, for an hour")
@SuppressWarnings("unused") // read by the persistence metamodel only
class TakenEventRow {

    @Id
    private UUID id;

    private Instant occurredAt;

    protected TakenEventRow() {}
}
