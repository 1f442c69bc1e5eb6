package ai.astrasonic.connections;

import ai.astrasonic.keys.FieldEncryption;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.ProcessingPermissions;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Connects accounts with other services; tokens are encrypted before they touch the database. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.SYSTEM + "')")
public class Connections {

    /** Key of the connections on the data map. */
    public static final String DATA_SET = "connections.connection";

    private final ConnectionRepository connections;
    private final FieldEncryption encryption;
    private final ProcessingPermissions permissions;
    private final Clock clock;

    Connections(
            ConnectionRepository connections,
            FieldEncryption encryption,
            ProcessingPermissions permissions,
            Clock clock) {
        this.connections = connections;
        this.encryption = encryption;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Connecting again replaces the connection that was there.
     *
     * @return false when nothing was connected because the person is restricted, erased or unknown
     */
    @Transactional
    public boolean connect(NewConnection made) {
        if (!permissions.holding(made.account(), "connected-services").isPermitted()) {
            return false;
        }
        disconnect(made.account(), made.provider());
        var id = Ids.next(clock);
        var connection = new Connection(id, made, clock.instant());
        if (made.tokens() != null) {
            connection.keepTokens(encryption.encrypt(made.tokens().access(), id), encrypted(made.tokens(), id));
        }
        connections.save(connection);
        return true;
    }

    /** Removes the connection and its tokens; nothing happens where there is none. */
    @Transactional
    public void disconnect(AccountId account, Provider provider) {
        connections.findByAccountIdAndProvider(account.value(), provider).ifPresent(found -> {
            connections.delete(found);
            connections.flush();
        });
    }

    /** The refresh token in clear, for ending the grant at the provider. */
    @Transactional(readOnly = true)
    public Optional<String> refreshToken(AccountId account, Provider provider) {
        return connections
                .findByAccountIdAndProvider(account.value(), provider)
                .flatMap(found -> found.refreshToken().map(token -> encryption.decrypt(token, found.id())));
    }

    /** All of the account, without tokens. */
    @Transactional(readOnly = true)
    public List<ConnectionView> of(AccountId account) {
        var now = clock.instant();
        return connections.findByAccountId(account.value()).stream()
                .map(found -> found.view(now))
                .sorted(Comparator.comparing(ConnectionView::connectedAt))
                .toList();
    }

    /** Whose account it is, by the provider's own id for the person. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public Optional<AccountId> ownerOf(Provider provider, String providerId) {
        return connections.findByProviderAndProviderId(provider, providerId).map(Connection::account);
    }

    /** With whom the account is connected now. */
    @Transactional(readOnly = true)
    public Set<Provider> providersOf(AccountId account) {
        return connections.findByAccountId(account.value()).stream()
                .map(Connection::provider)
                .collect(Collectors.toUnmodifiableSet());
    }

    private byte @Nullable [] encrypted(Tokens tokens, UUID id) {
        return tokens.refresh() == null ? null : encryption.encrypt(tokens.refresh(), id);
    }
}
