package ai.astrasonic.billing;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** For the data map: what somebody subscribed to, as Stripe last told of it; no law asks for it, so it goes with the account. */
@Entity
@Immutable
@Table(name = "stripe_subscription")
@DataAbout(
        key = "billing.subscription",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "account",
        erasure = Erasure.DELETE,
        recipients = {"stripe"},
        orderBy = "created_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class StripeSubscription {

    @Id
    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY, identifies = true)
    private String customerId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String status;

    @Personal(Category.PAYMENT)
    private @Nullable String plan;

    @Personal(Category.PAYMENT)
    private @Nullable Long amountMinor;

    @Personal(Category.PAYMENT)
    private String currency;

    @Personal(Category.PAYMENT)
    private @Nullable String every;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable Instant paidUntil;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable Instant endsAt;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private Instant createdAt;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable Instant endedAt;

    @NotPersonal("time of Stripe's last word on the object")
    private Instant toldAt;

    protected StripeSubscription() {}
}
