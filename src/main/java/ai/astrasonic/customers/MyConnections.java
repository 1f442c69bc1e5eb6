package ai.astrasonic.customers;

import ai.astrasonic.connections.ConnectionView;
import ai.astrasonic.connections.Connections;
import ai.astrasonic.connections.NewConnection;
import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.Refusal;
import ai.astrasonic.connectors.grants.Connectable;
import ai.astrasonic.connectors.grants.Granted;
import ai.astrasonic.connectors.grants.Grants;
import ai.astrasonic.customers.Attempts.Attempt;
import ai.astrasonic.customers.NotConnected.Why;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;

/** My accounts with other services, connected and disconnected by myself; their tokens lie encrypted. */
@Service
@GoesOnUnderRestriction(
        value = "account-sign-in",
        because = "connecting asks itself; the rest shows or ends what the person made")
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyConnections {

    private final SignedIn customer;
    private final Connections connections;
    private final Attempts attempts;
    private final Doors doors;
    private final WaysBack settings;

    MyConnections(SignedIn customer, Connections connections, Attempts attempts, Doors doors, WaysBack settings) {
        this.customer = customer;
        this.connections = connections;
        this.attempts = attempts;
        this.doors = doors;
        this.settings = settings;
    }

    /** Those that there are, without any token. */
    public List<ConnectionView> all() {
        return customer.does(this::mine);
    }

    /**
     * Where I let you into my account there.
     *
     * @param session of the browser, in which I have to come back; empty for a program
     * @throws NotConnected when the service is not to be had
     */
    public URI begin(Connectable service, String session) {
        return customer.does(me -> {
            var attempt = attempts.begin(service, session);
            return asked(
                    () -> doors.of(service).page(attempts.state(attempt, me), attempt.pkce(), settings.connected()));
        });
    }

    /**
     * Takes what I came back with.
     *
     * @throws NotConnected when nothing comes of it
     */
    public Connectable finish(String state, Optional<String> code, String session) {
        return customer.does(me -> {
            var attempt = attempts.open(state, me, session)
                    .filter(open -> !isUsed(open, me))
                    .orElseThrow(() -> new NotConnected(Why.STALE));
            connect(me, attempt, code.orElseThrow(() -> new NotConnected(Why.DENIED)));
            return attempt.service();
        });
    }

    /**
     * Ends one of them, here in any case.
     *
     * @return whether the service was told too, and said yes
     * @throws NoSuchElementException when it is not one of mine
     */
    public boolean end(UUID id) {
        return customer.does(me -> {
            var mine = mine(me).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            boolean told = isToldThere(me, mine);
            connections.disconnect(me, mine.provider());
            return told;
        });
    }

    private void connect(AccountId me, Attempt attempt, String code) {
        var door = door(attempt.service());
        var granted = asked(() -> door.take(code, attempt.pkce(), settings.connected()));
        var id = asked(() -> door.idOf(granted.tokens()));
        var provider = attempt.service().provider();
        if (connections.ownerOf(provider, id).filter(owner -> !owner.equals(me)).isPresent()) {
            giveBack(door, granted);
            throw new NotConnected(Why.TAKEN);
        }
        var made = new NewConnection(me, provider, id, null, granted.scopes(), granted.tokens());
        if (!connections.connect(made)) {
            giveBack(door, granted);
            throw new NotConnected(Why.RESTRICTED);
        }
    }

    private Grants door(Connectable service) {
        return asked(() -> doors.of(service));
    }

    /** What we may not keep we do not leave lying there either, as far as we can. */
    private static void giveBack(Grants door, Granted granted) {
        var refresh = granted.tokens().refresh();
        try {
            door.revoke(refresh == null ? granted.tokens().access() : refresh);
        } catch (OutboundFailure | RestClientException away) {
            // It ends by itself there; here nothing of it was kept.
            return;
        }
    }

    /** A way back is good once: what was connected since it began came of it, or of a later one. */
    private boolean isUsed(Attempt attempt, AccountId me) {
        return connections.of(me).stream()
                .filter(one -> one.provider() == attempt.service().provider())
                .anyMatch(one -> !one.connectedAt().isBefore(attempt.begun()));
    }

    /** Signing in with another account is no connection in this sense, and is not ended here. */
    private List<ConnectionView> mine(AccountId me) {
        return connections.of(me).stream()
                .filter(one -> Connectable.of(one.provider()).isPresent())
                .toList();
    }

    private boolean isToldThere(AccountId me, ConnectionView mine) {
        var service = Connectable.of(mine.provider()).orElseThrow();
        var refresh = connections.refreshToken(me, mine.provider());
        if (refresh.isEmpty() || !service.canRevoke()) {
            return false;
        }
        try {
            doors.of(service).revoke(refresh.get());
            return true;
        } catch (OutboundFailure | NotConfigured | RestClientException away) {
            return false;
        }
    }

    private static <T> T asked(Supplier<T> act) {
        try {
            return act.get();
        } catch (Refusal refused) {
            throw new NotConnected(Why.REFUSED);
        } catch (OutboundFailure | NotConfigured | RestClientException away) {
            throw new NotConnected(Why.AWAY);
        }
    }
}
