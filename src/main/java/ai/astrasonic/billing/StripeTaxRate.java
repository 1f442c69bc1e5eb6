package ai.astrasonic.billing;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A rate of tax as Stripe applied it. */
@Entity
@Immutable
@Table(name = "stripe_tax_rate")
@NotPersonal("a rate of tax of a country")
@SuppressWarnings("unused") // read by the persistence metamodel only
class StripeTaxRate {

    @Id
    @NotPersonal("a word or id of Stripe's own record")
    private String id;

    @NotPersonal("a word or id of Stripe's own record")
    private @Nullable String country;

    private BigDecimal percent;

    @NotPersonal("a word or id of Stripe's own record")
    private @Nullable String kind;

    private Instant toldAt;

    protected StripeTaxRate() {}
}
