package ai.astrasonic.finance.intake;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How far one of Stripe's lists was read. */
@Entity
@Immutable
@Table(name = "stripe_cursor")
@NotPersonal("a place in a list")
@SuppressWarnings("unused") // read by the persistence metamodel only
class CursorRow {

    @Id
    @NotPersonal("name of a list")
    private String list;

    private Instant fromAt;

    private Instant untilAt;

    @NotPersonal("id of the record read last")
    private @Nullable String afterId;

    private boolean done;

    private long objects;

    protected CursorRow() {}
}
