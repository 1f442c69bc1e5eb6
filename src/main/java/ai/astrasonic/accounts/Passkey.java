package ai.astrasonic.accounts;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A WebAuthn credential of an account; the private key never leaves the person's device. */
@Entity
@Table(name = "passkey")
@DataAbout(
        key = "accounts.passkey",
        role = SubjectRole.DETAILS,
        activity = "account-sign-in",
        retention = "account",
        erasure = Erasure.DELETE,
        orderBy = "created_at")
class Passkey {

    @Id
    @Personal(value = Category.CREDENTIAL, source = Source.OBSERVED, identifies = true)
    private String credentialId;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Personal(
            value = Category.CREDENTIAL,
            source = Source.OBSERVED,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private byte[] publicKey;

    @Personal(Category.CREDENTIAL)
    private String label;

    @Personal(value = Category.CREDENTIAL, source = Source.OBSERVED)
    private Instant createdAt;

    @Personal(value = Category.CREDENTIAL, source = Source.OBSERVED)
    private @Nullable Instant lastUsedAt;

    protected Passkey() {}
}
