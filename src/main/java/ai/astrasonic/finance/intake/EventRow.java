package ai.astrasonic.finance.intake;

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

/** An event as Stripe sent it. */
@Entity
@Table(name = "stripe_event")
@DataAbout(
        key = "finance.event",
        role = SubjectRole.DETAILS,
        activity = "billing",
        retention = "payment-event",
        erasure = Erasure.DELETE,
        recipients = {"stripe"},
        orderBy = "created_at")
class EventRow {

    @Id
    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String id;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String type;

    @NotPersonal("version of Stripe's interface")
    private @Nullable String apiVersion;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private Instant createdAt;

    @NotPersonal("time at which it came")
    private Instant receivedAt;

    @NotPersonal("checksum of what came")
    private String sha256;

    @Personal(value = Category.PAYMENT, source = Source.THIRD_PARTY)
    private String raw;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @NotPersonal("how far it was taken in")
    private String state;

    @NotPersonal("how often that failed")
    private int tries;

    @NotPersonal("when it is tried next")
    private Instant nextTryAt;

    @NotPersonal("why it was set aside, in our words")
    private @Nullable String reason;

    @NotPersonal("time at which it was taken in")
    private @Nullable Instant processedAt;

    protected EventRow() {}
}
