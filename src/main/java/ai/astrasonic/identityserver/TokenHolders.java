package ai.astrasonic.identityserver;

import ai.astrasonic.shared.Roles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom a token is of as the identity server knows them now: a token stays good for minutes after its holder was removed or
 * their address changed, its word does not (OpenID Connect Core 1.0, 5.3).
 */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class TokenHolders {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<Integer> REFUSED = Set.of(401, 403);

    private final IdentityServerSettings settings;
    private final HttpClient client;

    TokenHolders(IdentityServerSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Somebody whom the identity server knows.
     *
     * @param id the server's own of them
     * @param verified whether they have shown that the address is theirs
     */
    public record Holder(String id, Optional<String> email, boolean verified) {

        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * Nobody when the server no longer takes the token.
     *
     * @throws IdentityServerFailure when it does not tell
     */
    public Optional<Holder> of(String token) {
        var answer = asked(token);
        if (REFUSED.contains(answer.statusCode())) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new IdentityServerFailure(
                    "The identity server answered a token with " + answer.statusCode(),
                    ServiceAccount.mayPass(answer.statusCode()));
        }
        return Optional.of(read(answer.body()));
    }

    private HttpResponse<String> asked(String token) {
        var realm = Objects.requireNonNull(settings.realm(), "astrasonic.identity.realm is not set");
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/userinfo"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IdentityServerFailure("The identity server did not say whom a token is of", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityServerFailure("Interrupted while the identity server was asked", e);
        }
    }

    private static Holder read(String body) {
        try {
            var told = JsonMapper.shared().readTree(body);
            return new Holder(
                    told.path("sub").asString(""),
                    Optional.of(told.path("email").asString("")).filter(email -> !email.isBlank()),
                    told.path("email_verified").asBoolean(false));
        } catch (JacksonException e) {
            throw new IdentityServerFailure("The identity server's answer cannot be read", e);
        }
    }
}
