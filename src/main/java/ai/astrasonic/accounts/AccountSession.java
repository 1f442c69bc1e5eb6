package ai.astrasonic.accounts;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.InetAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signed-in session: the identifier the policy names, and where it came from. */
@Entity
@Table(name = "account_session")
@DataAbout(
        key = "accounts.session",
        role = SubjectRole.DETAILS,
        activity = "account-sign-in",
        retention = "session",
        erasure = Erasure.DELETE,
        orderBy = "started_at")
class AccountSession {

    @Id
    @Personal(value = Category.SESSION, source = Source.DERIVED)
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(value = Category.NETWORK, source = Source.OBSERVED)
    private InetAddress ip;

    @Personal(value = Category.SESSION, source = Source.OBSERVED)
    private String userAgentFamily;

    @Personal(value = Category.SESSION, source = Source.OBSERVED)
    private Instant startedAt;

    @Personal(value = Category.SESSION, source = Source.OBSERVED)
    private Instant lastSeenAt;

    @Personal(value = Category.SESSION, source = Source.OBSERVED)
    private @Nullable Instant endedAt;

    protected AccountSession() {}
}
