package ai.astrasonic.requests.downloads;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
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

/** A link by which a person fetches their package, stored; the link itself is known to nobody but the mail. */
@Entity
@Table(name = "download_link")
@DataAbout(
        key = "requests.download-link",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.DELETE,
        orderBy = "created_at")
class DownloadLink {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @NotPersonal("internal key of the package")
    private UUID packageId;

    @NotPersonal("internal key of the case")
    private UUID requestId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(
            value = Category.CREDENTIAL,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private String tokenHash;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant createdAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private Instant expiresAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant revokedAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private int wrongTries;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private int uses;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant lastUsedAt;

    protected DownloadLink() {}
}
