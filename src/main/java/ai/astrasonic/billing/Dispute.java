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

/** A payment that the person or the bank contests; while it is open it is a legal claim (Art. 17(3)(e)). */
@Entity
@Table(name = "dispute")
@DataAbout(
        key = "billing.dispute",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "payment",
        erasure = Erasure.KEEP,
        keptBecause = "tax",
        recipients = {"stripe"},
        orderBy = "created_at")
class Dispute {

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
    private String reason;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String status;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable Instant evidenceDueAt;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable Instant closedAt;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private Instant createdAt;

    @NotPersonal("time of Stripe's last word on the object")
    private Instant toldAt;

    protected Dispute() {}
}
