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

/** What was taken off an invoice afterwards; it makes the sale relevant in its own year. */
@Entity
@Table(name = "credit_note")
@DataAbout(
        key = "billing.credit-note",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "payment",
        erasure = Erasure.KEEP,
        keptBecause = "tax",
        recipients = {"stripe"},
        orderBy = "created_at")
class CreditNote {

    @Id
    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY, identifies = true)
    private @Nullable String customerId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String invoiceId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String number;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private long totalMinor;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private long taxMinor;

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

    protected CreditNote() {}
}
