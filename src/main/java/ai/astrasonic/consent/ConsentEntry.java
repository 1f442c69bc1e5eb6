package ai.astrasonic.consent;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One decision, never changed afterwards: what was shown and what was chosen (Art. 7(1)). */
@Entity
@Table(name = "consent_entry")
@DataAbout(
        key = "consent.entry",
        role = SubjectRole.DETAILS,
        activity = "consent-records",
        retention = "consent",
        erasure = Erasure.KEEP,
        keptBecause = "consent-proof",
        orderBy = "decided_at")
@SuppressWarnings("unused") // read by the persistence metamodel only
class ConsentEntry {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Personal(value = Category.SESSION, source = Source.OBSERVED, identifies = true)
    private @Nullable UUID deviceId;

    @Enumerated(EnumType.STRING)
    @Personal(Category.CONSENT)
    private Purpose purpose;

    @Personal(Category.CONSENT)
    private boolean given;

    @Personal(value = Category.CONSENT, source = Source.DERIVED)
    private String policyVersion;

    @Personal(value = Category.CONSENT, source = Source.DERIVED)
    private String wording;

    @Personal(Category.CONSENT)
    private String language;

    @Personal(value = Category.CONSENT, source = Source.OBSERVED)
    private String surface;

    @Personal(value = Category.CONSENT, source = Source.OBSERVED)
    private Instant decidedAt;

    @Personal(value = Category.CONSENT, source = Source.DERIVED)
    private @Nullable UUID choiceId;

    @Personal(value = Category.CONSENT, source = Source.DERIVED)
    private @Nullable UUID previousId;

    @Enumerated(EnumType.STRING)
    @Personal(Category.CONSENT)
    private @Nullable BannerAction action;

    @Personal(value = Category.CONSENT, source = Source.DERIVED)
    private @Nullable String textVersion;

    @Personal(value = Category.CONSENT, source = Source.DERIVED)
    private @Nullable String textSha256;

    @Personal(value = Category.CONSENT, source = Source.OBSERVED)
    private @Nullable String browser;

    @Personal(value = Category.CONSENT, source = Source.DERIVED)
    private @Nullable Instant validUntil;

    @Personal(value = Category.CONSENT, source = Source.OBSERVED)
    private @Nullable Instant receivedAt;

    protected ConsentEntry() {}
}
