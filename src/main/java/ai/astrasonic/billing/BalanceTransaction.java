package ai.astrasonic.billing;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What Stripe booked on our balance: money is only booked from these. */
@Entity
@Immutable
@Table(name = "balance_transaction")
@NotPersonal("an entry of our own account at Stripe; what it is of leads to a person, and it goes with that")
@SuppressWarnings("unused") // read by the persistence metamodel only
class BalanceTransaction {

    @Id
    @NotPersonal("a word or id of Stripe's own record")
    private String id;

    @NotPersonal("a word or id of Stripe's own record")
    private @Nullable String sourceId;

    @NotPersonal("a word or id of Stripe's own record")
    private String reportingCategory;

    @NotPersonal("a word or id of Stripe's own record")
    private String type;

    private long amountMinor;

    private long feeMinor;

    private long feeTaxMinor;

    private long netMinor;

    @NotPersonal("a word or id of Stripe's own record")
    private String currency;

    private @Nullable BigDecimal exchangeRate;

    @NotPersonal("a word or id of Stripe's own record")
    private @Nullable String payoutId;

    @NotPersonal("a word or id of Stripe's own record")
    private String status;

    private Instant createdAt;

    private Instant availableAt;

    private Instant toldAt;

    protected BalanceTransaction() {}
}
