package ai.astrasonic.analytics;

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

/** A server-side event under a pseudonym: which page or step, never who, from which address or by which e-mail. */
@Entity
@Table(name = "product_event")
@DataAbout(
        key = "analytics.product-event",
        role = SubjectRole.DETAILS,
        activity = "product-analytics",
        retention = "product-event",
        erasure = Erasure.PSEUDONYMISE,
        recipients = {"posthog"},
        subjectColumn = "pseudonym",
        orderBy = "occurred_at")
class ProductEvent {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.BEHAVIOUR, source = Source.DERIVED, identifies = true)
    private UUID pseudonym;

    @Personal(value = Category.BEHAVIOUR, source = Source.OBSERVED)
    private String name;

    @Personal(value = Category.BEHAVIOUR, source = Source.OBSERVED)
    private @Nullable String page;

    @Personal(value = Category.BEHAVIOUR, source = Source.OBSERVED)
    private @Nullable String platform;

    @Personal(value = Category.BEHAVIOUR, source = Source.OBSERVED)
    private @Nullable String appVersion;

    @Personal(value = Category.BEHAVIOUR, source = Source.OBSERVED)
    private Instant occurredAt;

    @Personal(value = Category.BEHAVIOUR, source = Source.DERIVED)
    private boolean toldByDevice;

    protected ProductEvent() {}
}
