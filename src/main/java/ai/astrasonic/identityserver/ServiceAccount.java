package ai.astrasonic.identityserver;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs in as the client itself (RFC 6749, 4.4) and keeps the token for as long as it is good. */
@Component
class ServiceAccount {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final IdentityServerSettings settings;
    private final Clock clock;
    private @Nullable Token token;

    private record Token(String text, Instant goodUntil) {}

    ServiceAccount(IdentityServerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized String token(HttpClient client) {
        if (token == null || !clock.instant().isBefore(token.goodUntil())) {
            token = fetch(client);
        }
        return token.text();
    }

    synchronized void forget() {
        token = null;
    }

    /** Too many calls, or a server in trouble; everything else needs a person. */
    static boolean mayPass(int status) {
        return status == 429 || status >= 500;
    }

    private Token fetch(HttpClient client) {
        var form = "grant_type=client_credentials&client_id=" + encoded(settings.clientId()) + "&client_secret="
                + encoded(Objects.requireNonNull(
                        settings.clientSecret(), "astrasonic.identity.client-secret is not set"));
        var request = HttpRequest.newBuilder(URI.create(settings.realm() + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return read(client.send(request, BodyHandlers.ofString()));
        } catch (IOException | JacksonException e) {
            throw new IdentityServerFailure("The identity server gave no token", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityServerFailure("Interrupted while signing in to the identity server", e);
        }
    }

    private Token read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IdentityServerFailure(
                    "The identity server refused its client with " + answer.statusCode(), mayPass(answer.statusCode()));
        }
        JsonNode told = JSON.readTree(answer.body());
        var text = told.path("access_token").asString("");
        if (text.isEmpty()) {
            throw new IdentityServerFailure("The identity server's answer has no token", true);
        }
        var life = Duration.ofSeconds(told.path("expires_in").asLong(0));
        return new Token(text, clock.instant().plus(life).minus(EARLY));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
