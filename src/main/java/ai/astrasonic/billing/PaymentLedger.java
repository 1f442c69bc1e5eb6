package ai.astrasonic.billing;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The highest number that the ledger ever gave, so that none is given twice. */
@Entity
@Immutable
@Table(name = "payment_ledger")
@NotPersonal("a counter")
@SuppressWarnings("unused") // read by the persistence metamodel only
class PaymentLedger {

    @Id
    private boolean onlyOne;

    private long lastNumber;

    protected PaymentLedger() {}
}
