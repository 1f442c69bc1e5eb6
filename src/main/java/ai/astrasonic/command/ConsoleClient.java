package ai.astrasonic.command;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running console over its REST interface, signed in as the service account of the command line. */
public final class ConsoleClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ConsoleAccess access;
    private final HttpClient http;
    private @Nullable String token;

    private ConsoleClient(ConsoleAccess access) {
        this.access = access;
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** Connects to the console that the surroundings name, by default the one of {@code ./console run}. */
    public static ConsoleClient connect() throws IOException {
        return new ConsoleClient(ConsoleAccess.find());
    }

    /** Connects to a given console. */
    public static ConsoleClient connect(ConsoleAccess access) {
        return new ConsoleClient(access);
    }

    /** Signs in ahead of the first request, so that what fails then is known to have reached no console. */
    public void signIn() throws IOException {
        token = token();
    }

    /** Asks for {@code /api/v1/...} and returns the JSON answer. */
    public JsonNode get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** Sends JSON and returns the JSON answer. */
    public JsonNode post(String path, JsonNode body) throws IOException {
        return post(path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** The same, which the console carries out once however often it hears it with this key. */
    public JsonNode post(String path, JsonNode body, String idempotencyKey) throws IOException {
        return send(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends a body of any size, such as a file, and returns the JSON answer. */
    public JsonNode post(String path, String contentType, BodyPublisher body) throws IOException {
        return send(request(path).header("Content-Type", contentType).POST(body));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(access.address().resolve(path)).header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        var response = exchange(request.header("Authorization", "Bearer " + (token == null ? token() : token))
                .build());
        if (response.statusCode() / 100 != 2) {
            throw new Misuse(refusal(response));
        }
        return response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
    }

    private String token() throws IOException {
        var form = "grant_type=client_credentials&client_id=" + encoded(access.clientId()) + "&client_secret="
                + encoded(access.clientSecret());
        var endpoint = URI.create(access.issuer() + "/protocol/openid-connect/token");
        var response = exchange(HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (response.statusCode() != 200) {
            throw new Misuse("The identity server refuses to sign the command line in (status " + response.statusCode()
                    + "): check the client's name and secret.");
        }
        return JSON.readTree(response.body()).required("access_token").asString();
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (java.net.ConnectException e) {
            throw new Misuse("Nothing answers at " + request.uri().resolve("/") + ": start it with ./console run.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for " + request.uri().getPath(), e);
        }
    }

    /** The sentence of a problem detail (RFC 9457), or the bare status. */
    private static String refusal(HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("application/problem+json")) {
            var problem = JSON.readTree(response.body());
            return problem.path("detail").asString(problem.path("title").asString("Refused")) + " (status "
                    + response.statusCode() + ")";
        }
        return "The console refused with status " + response.statusCode() + ".";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
