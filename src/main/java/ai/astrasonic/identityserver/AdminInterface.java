package ai.astrasonic.identityserver;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's administration interface (REST) of one realm; answers the status of calls that worked, and 404. */
@Component
class AdminInterface {

    static final int NOT_FOUND = 404;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int UNAUTHORISED = 401;

    private final IdentityServerSettings settings;
    private final ServiceAccount account;
    private final HttpClient client;

    AdminInterface(IdentityServerSettings settings, ServiceAccount account) {
        this.settings = settings;
        this.account = account;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** An id as one part of a path; what could climb out of it is no id. */
    static String segment(String id) {
        if (id.isBlank() || id.startsWith(".")) {
            throw new IllegalArgumentException("No id of the identity server");
        }
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What the realm says of itself, as far as the client may see it. */
    JsonNode settings() {
        return JSON.readTree(answered("GET", "", BodyPublishers.noBody()).body());
    }

    /** What is there; nothing where there is no such thing. */
    Optional<JsonNode> read(String path) {
        var answer = answered("GET", path, BodyPublishers.noBody());
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(answer.body()));
        } catch (JacksonException e) {
            throw new IdentityServerFailure("The identity server's answer cannot be read", e);
        }
    }

    int get(String path) {
        return call("GET", path, BodyPublishers.noBody());
    }

    int delete(String path) {
        return call("DELETE", path, BodyPublishers.noBody());
    }

    int post(String path) {
        return call("POST", path, BodyPublishers.noBody());
    }

    int put(String path, Map<String, ?> body) {
        return call("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private int call(String method, String path, BodyPublisher body) {
        return answered(method, path, body).statusCode();
    }

    private HttpResponse<String> answered(String method, String path, BodyPublisher body) {
        var answer = send(method, path, body);
        if (answer.statusCode() == UNAUTHORISED) {
            account.forget();
            answer = send(method, path, body);
        }
        int status = answer.statusCode();
        if (status / 100 != 2 && status != NOT_FOUND) {
            throw new IdentityServerFailure(
                    "The identity server answered %s with %d".formatted(method, status),
                    ServiceAccount.mayPass(status));
        }
        return answer;
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(address() + (path.isEmpty() ? "" : "/" + path)))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + account.token(client))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IdentityServerFailure("The identity server did not answer " + method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityServerFailure("Interrupted while the identity server was asked", e);
        }
    }

    /** {@code …/realms/customers} is administered at {@code …/admin/realms/customers}. */
    private String address() {
        var realm = Objects.requireNonNull(settings.realm(), "astrasonic.identity.realm is not set")
                .toString();
        int at = realm.lastIndexOf("/realms/");
        if (at < 0) {
            throw new IllegalStateException("astrasonic.identity.realm does not end with /realms/ and a name");
        }
        return realm.substring(0, at) + "/admin" + realm.substring(at);
    }
}
