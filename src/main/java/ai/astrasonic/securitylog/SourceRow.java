package ai.astrasonic.securitylog;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** How far another system's own log was read. */
@Entity
@Immutable
@Table(name = "security_source")
@NotPersonal("a place in a list")
@SuppressWarnings("unused") // read by the persistence metamodel only
class SourceRow {

    @Id
    @NotPersonal("name of a system")
    private String source;

    private Instant readUntil;

    protected SourceRow() {}
}
