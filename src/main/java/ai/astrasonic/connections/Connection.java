package ai.astrasonic.connections;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connection of an account with another service; the tokens are encrypted and bound to this row. */
@Entity
@Table(name = "connection")
@DataAbout(
        key = Connections.DATA_SET,
        role = SubjectRole.DETAILS,
        activity = "connected-services",
        retention = "connection",
        erasure = Erasure.DELETE,
        recipients = {"spotify", "beatport", "google-sign-in", "apple-sign-in"},
        orderBy = "connected_at")
class Connection {

    @Id
    @NotPersonal("internal key")
    private UUID id;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Personal(Category.CREDENTIAL)
    private Provider provider;

    @Personal(value = Category.IDENTITY, source = Source.THIRD_PARTY, identifies = true)
    private String providerId;

    @Personal(value = Category.CONTACT, source = Source.THIRD_PARTY, identifies = true)
    private @Nullable String providerEmail;

    @Personal(Category.CREDENTIAL)
    private String scopes;

    @Personal(
            value = Category.CREDENTIAL,
            source = Source.THIRD_PARTY,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private byte @Nullable [] accessToken;

    @Personal(
            value = Category.CREDENTIAL,
            source = Source.THIRD_PARTY,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private byte @Nullable [] refreshToken;

    @Personal(value = Category.CREDENTIAL, source = Source.THIRD_PARTY)
    private @Nullable Instant expiresAt;

    @Personal(value = Category.CREDENTIAL, source = Source.OBSERVED)
    private Instant connectedAt;

    protected Connection() {}

    Connection(UUID id, NewConnection made, Instant connectedAt) {
        this.id = id;
        this.accountId = made.account().value();
        this.provider = made.provider();
        this.providerId = made.providerId();
        this.providerEmail =
                made.providerEmail() == null ? null : made.providerEmail().normal();
        this.scopes = made.scopes();
        this.expiresAt = made.tokens() == null ? null : made.tokens().expiresAt();
        this.connectedAt = connectedAt;
    }

    UUID id() {
        return id;
    }

    Provider provider() {
        return provider;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    /** Both tokens arrive encrypted for this row's id. */
    void keepTokens(byte[] access, byte @Nullable [] refresh) {
        accessToken = access;
        refreshToken = refresh;
    }

    ConnectionView view(Instant now) {
        var ends = provider.endOf(connectedAt);
        boolean ended = ends.filter(end -> !now.isBefore(end)).isPresent();
        return new ConnectionView(id, provider, scopes, connectedAt, ends.orElse(null), ended);
    }

    Optional<byte[]> refreshToken() {
        return Optional.ofNullable(refreshToken);
    }
}
