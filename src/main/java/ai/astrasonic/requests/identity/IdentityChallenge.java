package ai.astrasonic.requests.identity;

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

/** A link and a code sent to a person, of which only keyed hashes are kept. */
@Entity
@Table(name = "identity_challenge")
@DataAbout(
        key = "requests.identity-check",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.DELETE,
        orderBy = "sent_at")
class IdentityChallenge {

    @Id
    @NotPersonal("internal key")
    private UUID id;

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

    @Personal(
            value = Category.CREDENTIAL,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private String codeHash;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant sentAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private Instant expiresAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private int tries;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant settledAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable Instant withdrawnAt;

    protected IdentityChallenge() {}
}
