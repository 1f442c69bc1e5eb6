package ai.astrasonic.connectors.crisp;

import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Speaks with Crisp: signs each call, and takes its envelope off each answer. */
final class CrispLine {

    private static final String SITE = "/v1/website/{website}";

    private final Line line;
    private final String website;
    private final String basic;

    CrispLine(Line line) {
        this.line = line;
        this.website = line.credential("website");
        var pair = line.credential("identifier") + ":" + line.credential("key");
        this.basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing when they answer that there is no such thing. */
    Optional<JsonNode> get(String path, Object... variables) {
        return found(request(HttpMethod.GET, path, variables));
    }

    /** A list that is not there is no empty one. */
    JsonNode list(String path, Object... variables) {
        return opened(request(HttpMethod.GET, path, variables));
    }

    /** @return whether it was there */
    boolean delete(String path, Object... variables) {
        return found(request(HttpMethod.DELETE, path, variables)).isPresent();
    }

    /** @return whether it was there */
    boolean patch(String path, Map<String, ?> body, Object... variables) {
        return found(request(HttpMethod.PATCH, path, variables).body(body)).isPresent();
    }

    private RestClient.RequestBodySpec request(HttpMethod method, String path, Object... variables) {
        var all = Stream.concat(Stream.of(website), Stream.of(variables)).toArray();
        return line.http()
                .method(method)
                .uri(SITE + path, all)
                .header(HttpHeaders.AUTHORIZATION, basic)
                .header("X-Crisp-Tier", line.credentials().getOrDefault("tier", "plugin"));
    }

    private static Optional<JsonNode> found(RestClient.RequestHeadersSpec<?> request) {
        try {
            return Optional.of(opened(request));
        } catch (HttpClientErrorException.NotFound _) {
            return Optional.empty();
        }
    }

    /** An error can come with status 200. */
    private static JsonNode opened(RestClient.RequestHeadersSpec<?> request) {
        var envelope = request.retrieve().body(JsonNode.class);
        if (envelope == null || !envelope.path("error").isBoolean()) {
            throw new Refusal("crisp.unclear", true);
        }
        if (envelope.path("error").asBoolean()) {
            throw new Refusal("crisp.error-inside", true);
        }
        return envelope.path("data");
    }
}
