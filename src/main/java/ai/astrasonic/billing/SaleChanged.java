package ai.astrasonic.billing;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A sale of which something was written since the books last looked. */
@Entity
@Immutable
@Table(name = "sale_changed")
@NotPersonal("a note of what is still to be booked, taken off when it is")
@SuppressWarnings("unused") // read by the persistence metamodel only
class SaleChanged {

    @Id
    @NotPersonal("a word or id of Stripe's own record")
    private String saleId;

    private Instant changedAt;

    protected SaleChanged() {}
}
