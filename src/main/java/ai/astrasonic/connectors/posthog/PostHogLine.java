package ai.astrasonic.connectors.posthog;

import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Speaks with PostHog's private interface of one project. */
final class PostHogLine {

    private static final String PROJECT = "/api/projects/{project}";

    /** More pages than anybody has. */
    private static final int MOST_PAGES = 10_000;

    private final Line line;
    private final String project;
    private final String key;

    PostHogLine(Line line) {
        this.line = line;
        this.project = line.credential("project");
        this.key = line.credential("key");
    }

    List<JsonNode> persons(Collection<String> distinctIds) {
        var found = new LinkedHashMap<String, JsonNode>();
        distinctIds.forEach(id -> results(get("/persons/?distinct_id={id}", id))
                .forEach(person -> found.put(person.path("uuid").asString(), person)));
        return List.copyOf(found.values());
    }

    JsonNode delete(BulkDelete deletion) {
        return answer(request(HttpMethod.POST, "/persons/bulk_delete/")
                .contentType(MediaType.APPLICATION_JSON)
                .body(deletion));
    }

    /** How it stands with the events of somebody deleted. */
    List<JsonNode> deletions(String person) {
        return results(get("/persons/deletion_status/?person_uuid={person}&status=all", person))
                .toList();
    }

    List<JsonNode> recordings(String person) {
        var all = new ArrayList<JsonNode>();
        for (int page = 0; page < MOST_PAGES; page++) {
            var listed = get("/session_recordings/?person_uuid={person}&limit=100&offset={from}", person, all.size());
            results(listed).forEach(all::add);
            if (!listed.path("has_next").asBoolean(false)) {
                return all;
            }
        }
        throw new IllegalStateException("More than " + MOST_PAGES + " pages of recordings");
    }

    JsonNode query(Object query) {
        return answer(request(HttpMethod.POST, "/query/")
                .contentType(MediaType.APPLICATION_JSON)
                .body(query));
    }

    private JsonNode get(String path, Object... variables) {
        return answer(request(HttpMethod.GET, path, variables));
    }

    private RestClient.RequestBodySpec request(HttpMethod method, String path, Object... variables) {
        return line.http()
                .method(method)
                .uri(
                        PROJECT + path,
                        Stream.concat(Stream.of(project), Stream.of(variables)).toArray())
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + key);
    }

    private static JsonNode answer(RestClient.RequestHeadersSpec<?> request) {
        return Optional.ofNullable(request.retrieve().body(JsonNode.class))
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new Refusal("posthog.unclear", true));
    }

    /** An answer without the list is no empty list. */
    private static Stream<JsonNode> results(JsonNode answer) {
        if (!answer.path("results").isArray()) {
            throw new Refusal("posthog.unclear", true);
        }
        return answer.path("results").valueStream();
    }
}
