package ai.astrasonic.billing;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What Stripe paid to our bank. */
@Entity
@Immutable
@Table(name = "payout")
@NotPersonal("money of the company on its way to its own bank")
@SuppressWarnings("unused") // read by the persistence metamodel only
class Payout {

    @Id
    @NotPersonal("a word or id of Stripe's own record")
    private String id;

    private long amountMinor;

    @NotPersonal("a word or id of Stripe's own record")
    private String currency;

    @NotPersonal("a word or id of Stripe's own record")
    private String status;

    private boolean automatic;

    private LocalDate arrivesOn;

    @NotPersonal("a word or id of Stripe's own record")
    private @Nullable String failureCode;

    @NotPersonal("a word or id of Stripe's own record")
    private @Nullable String balanceTransactionId;

    @NotPersonal("a word or id of Stripe's own record")
    private @Nullable String failureTransactionId;

    private Instant createdAt;

    private Instant toldAt;

    protected Payout() {}
}
