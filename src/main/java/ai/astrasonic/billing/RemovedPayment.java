package ai.astrasonic.billing;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A number of the ledger whose payment was removed after its term; the database itself writes it down. */
@Entity
@Immutable
@Table(name = "removed_payment")
@NotPersonal("a number, a year and a class of a payment of which nothing else is left")
@SuppressWarnings("unused") // read by the persistence metamodel only
class RemovedPayment {

    @Id
    private long ledgerNumber;

    private int paidYear;

    private @Nullable Boolean oss;

    private Instant removedAt;

    protected RemovedPayment() {}
}
