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

/** A line of an invoice. */
@Entity
@Table(name = "invoice_line")
@DataAbout(
        key = "billing.invoice-line",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "payment",
        erasure = Erasure.KEEP,
        keptBecause = "tax",
        recipients = {"stripe"},
        orderBy = "position")
class InvoiceLine {

    @Id
    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String id;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String invoiceId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @NotPersonal("order of the lines")
    private int position;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String description;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable Long quantity;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private long amountMinor;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String currency;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable Instant periodStart;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable Instant periodEnd;

    protected InvoiceLine() {}
}
