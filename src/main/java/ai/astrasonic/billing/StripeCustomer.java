package ai.astrasonic.billing;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.CopyOf;
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
import org.jspecify.annotations.Nullable;

/** Who pays: the only place in billing where a name and an address of the person stand. */
@Entity
@Table(name = "stripe_customer")
@DataAbout(
        key = "billing.customer",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "account",
        erasure = Erasure.DELETE,
        recipients = {"stripe"},
        orderBy = "created_at")
class StripeCustomer {

    @Id
    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY, identifies = true)
    private String id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @CopyOf("accounts.account.email")
    @Personal(value = Category.CONTACT, identifies = true)
    private @Nullable String email;

    @CopyOf("accounts.account.display_name")
    @Personal(Category.IDENTITY)
    private @Nullable String name;

    @CopyOf("accounts.account.country")
    @Personal(Category.LOCATION)
    private @Nullable String country;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private Instant createdAt;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable Instant deletedAt;

    @NotPersonal("time of Stripe's last word on the object")
    private Instant toldAt;

    protected StripeCustomer() {}
}
