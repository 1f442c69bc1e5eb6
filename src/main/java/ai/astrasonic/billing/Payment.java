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
import org.jspecify.annotations.Nullable;

/** A payment as Stripe tells it; kept seven years (AWR 52), whoever asks for erasure (Art. 17(3)(b)). */
@Entity
@Table(name = "payment")
@DataAbout(
        key = "billing.payment",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "payment",
        erasure = Erasure.KEEP,
        keptBecause = "tax",
        recipients = {"stripe"},
        orderBy = "created_at")
class Payment {

    @Id
    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String id;

    @NotPersonal("number in our own ledger, without gaps")
    private long ledgerNumber;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY, identifies = true)
    private @Nullable String customerId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String intentId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String invoiceId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private long amountMinor;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private long feeMinor;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private long taxMinor;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private long refundedMinor;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String currency;

    @Personal(value = Category.LOCATION, source = Source.THIRD_PARTY)
    private @Nullable String taxCountry;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String method;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String description;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String status;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private boolean disputed;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private Instant createdAt;

    @NotPersonal("time of Stripe's last word on the object")
    private Instant toldAt;

    protected Payment() {}
}
