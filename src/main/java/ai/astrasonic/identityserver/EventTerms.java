package ai.astrasonic.identityserver;

import ai.astrasonic.shared.Roles;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * After how long the realms forget their own events. Read and never set: the right to change a realm would be the right to
 * change who may sign in.
 */
@Service
@EnableConfigurationProperties(EventTermSettings.class)
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.FINANCE + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR
        + "', '" + Roles.SYSTEM + "')")
public class EventTerms {

    private final Map<String, AdminInterface> realms;

    EventTerms(EventTermSettings settings, Clock clock) {
        this.realms = Stream.of("staff", "customers")
                .filter(name -> settings.realm(name).isPresent())
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> realm(settings, name, clock)));
    }

    private static AdminInterface realm(EventTermSettings settings, String name, Clock clock) {
        var client = new IdentityServerSettings(
                URI.create(settings.realm(name).orElseThrow()), "event-check", settings.clientSecret());
        return new AdminInterface(client, new ServiceAccount(client, clock));
    }

    /** Zero where a store forgets nothing by itself; empty where it keeps nothing. */
    public record Term(Optional<Duration> events, Optional<Duration> adminEvents) {}

    /**
     * Empty for a realm that is not known to us.
     *
     * @throws IdentityServerFailure when it does not tell
     */
    public Optional<Term> of(String realm) {
        return Optional.ofNullable(realms.get(realm)).map(known -> term(known.settings()));
    }

    private static Term term(JsonNode told) {
        if (!told.has("eventsEnabled")) {
            throw new IdentityServerFailure("The client may not view the realm's settings", false);
        }
        return new Term(
                seconds(told, "eventsEnabled", told.path("eventsExpiration").asString("0")),
                seconds(
                        told,
                        "adminEventsEnabled",
                        told.at("/attributes/adminEventsExpiration").asString("0")));
    }

    private static Optional<Duration> seconds(JsonNode told, String enabled, String seconds) {
        return told.path(enabled).asBoolean()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
                : Optional.empty();
    }
}
