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

/** Money that went back, kept with the payment it belongs to. */
@Entity
@Table(name = "refund")
@DataAbout(
        key = "billing.refund",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "payment",
        erasure = Erasure.KEEP,
        keptBecause = "tax",
        recipients = {"stripe"},
        orderBy = "created_at")
class Refund {

    @Id
    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String paymentId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private long amountMinor;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String currency;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String reason;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String status;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private Instant createdAt;

    @NotPersonal("time of Stripe's last word on the object")
    private Instant toldAt;

    protected Refund() {}
}
