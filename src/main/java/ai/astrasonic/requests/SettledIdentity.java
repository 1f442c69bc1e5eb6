package ai.astrasonic.requests;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That the person is who they say, as a row keeps it, with what opens their download. */
@Embeddable
record SettledIdentity(
        @Enumerated(EnumType.STRING)
        @Column(name = "identity_method")
        @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        IdentityMethod method,

        @Column(name = "identity_settled_at") @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
        Instant settledAt,

        @Column(name = "identity_reason") @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        @Nullable String reason,

        @Personal(
                value = Category.CREDENTIAL,
                source = Source.DERIVED,
                export = Export.WITHHOLD,
                withheld = "withheld.secret")
        @Nullable String passphraseHash) {

    SettledIdentity with(String newPassphraseHash) {
        return new SettledIdentity(method, settledAt, reason, newPassphraseHash);
    }

    IdentityProof proof() {
        return new IdentityProof(method, settledAt, reason == null ? "" : reason);
    }
}
