package ai.astrasonic.identityserver;

import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Reads what happened at the door of the customers realm, by a client that can read events and nothing else. */
@Service
@EnableConfigurationProperties(SignInSettings.class)
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class SignInEvents {

    private final IdentityServerSettings client;
    private final AdminInterface server;

    SignInEvents(SignInSettings settings, Clock clock) {
        this.client = settings.client();
        this.server = new AdminInterface(client, new ServiceAccount(client, clock));
    }

    /** Without address or secret there is nothing to read. */
    public boolean isConfigured() {
        return client.isComplete();
    }

    /**
     * A page of the events of these types, both ends of the time included, the oldest first.
     *
     * @throws IdentityServerFailure when the server does not tell
     */
    public List<SignInEvent> page(Collection<String> types, Instant from, Instant until, int first, int most) {
        var path = "events?direction=asc&dateFrom=" + from.toEpochMilli() + "&dateTo=" + until.toEpochMilli()
                + "&first=" + first + "&max=" + most
                + types.stream().map(type -> "&type=" + type).collect(Collectors.joining());
        return server.read(path)
                .orElseThrow(() -> new IdentityServerFailure("The identity server has no such realm", false))
                .valueStream()
                .map(SignInEvents::event)
                .toList();
    }

    private static SignInEvent event(JsonNode told) {
        return new SignInEvent(
                told.path("id").asString(""),
                Instant.ofEpochMilli(told.path("time").asLong()),
                told.path("type").asString(""),
                text(told.path("userId")),
                text(told.path("sessionId")),
                text(told.path("ipAddress")),
                text(told.path("error")),
                text(told.at("/details/credential_type")));
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asString("")).filter(text -> !text.isEmpty());
    }
}
