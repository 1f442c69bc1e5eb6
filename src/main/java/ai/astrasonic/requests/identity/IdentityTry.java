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

/** A try to prove an identity, kept to limit guessing; whoever tried may be somebody else than the account's owner. */
@Entity
@Table(name = "identity_try")
@DataAbout(
        key = "requests.identity-try",
        role = SubjectRole.DETAILS,
        activity = "security-logging",
        retention = "security-log",
        erasure = Erasure.DELETE,
        orderBy = "tried_at")
class IdentityTry {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Personal(
            value = Category.NETWORK,
            source = Source.OBSERVED,
            export = Export.WITHHOLD,
            withheld = "withheld.others")
    private String addressHash;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant triedAt;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private boolean successful;

    protected IdentityTry() {}
}
