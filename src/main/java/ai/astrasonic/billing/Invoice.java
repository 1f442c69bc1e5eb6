package ai.astrasonic.billing;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.CopyOf;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.datamap.WhenRectified;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice; the law asks for the name of whom it was billed to (Wet OB 35a), so erasure leaves that and nothing else of them. */
@Entity
@Table(name = "invoice")
@DataAbout(
        key = "billing.invoice",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "payment",
        erasure = Erasure.KEEP,
        keptBecause = "tax",
        recipients = {"stripe"},
        orderBy = "created_at")
class Invoice {

    @Id
    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY, identifies = true)
    private @Nullable String customerId;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String number;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private long totalMinor;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private long taxMinor;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private long paidMinor;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String currency;

    @Personal(value = Category.LOCATION, source = Source.THIRD_PARTY)
    private @Nullable String taxCountry;

    @CopyOf(value = "accounts.account.display_name", then = WhenRectified.STATED)
    @Personal(value = Category.IDENTITY, erasure = Erasure.KEEP, keptBecause = "invoice")
    private @Nullable String billedName;

    @CopyOf(value = "accounts.account.email", then = WhenRectified.STATED)
    @Personal(value = Category.CONTACT, identifies = true, erasure = Erasure.DELETE)
    private @Nullable String billedEmail;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String status;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private Instant createdAt;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable Instant finalizedAt;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String exempt;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private @Nullable String vatNumber;

    @NotPersonal("time of Stripe's last word on the object")
    private Instant toldAt;

    protected Invoice() {}
}
