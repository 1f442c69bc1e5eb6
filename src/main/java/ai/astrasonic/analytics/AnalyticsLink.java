package ai.astrasonic.analytics;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Which pseudonym is which person: the events lead to nobody without this row. */
@Entity
@Table(name = "analytics_link")
@DataAbout(
        key = "analytics.link",
        role = SubjectRole.DETAILS,
        activity = "product-analytics",
        retention = "account",
        erasure = Erasure.DELETE,
        recipients = {"posthog"},
        orderBy = "linked_at")
class AnalyticsLink {

    @Id
    @Personal(value = Category.BEHAVIOUR, source = Source.DERIVED, identifies = true)
    private UUID pseudonym;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.BEHAVIOUR, source = Source.OBSERVED)
    private Instant linkedAt;

    protected AnalyticsLink() {}
}
