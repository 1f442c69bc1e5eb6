package ai.astrasonic.connectors.posthog;

import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.JsonFile;
import ai.astrasonic.connectors.Refusal;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what PostHog has of a person: profile, events, and the list of recordings. */
final class PostHogExport {

    /** In order, and each page begins behind the last event of the one before. */
    private static final String EVENTS = """
            select uuid, event, timestamp, distinct_id, properties from events
            where distinct_id in {ids}
              and (timestamp > toDateTime({time}) or (timestamp = toDateTime({time}) and toString(uuid) > {uuid}))
            order by timestamp, toString(uuid) limit 1000""";

    private static final int UUID = 0;
    private static final int TIMESTAMP = 2;

    private final PostHogLine posthog;
    private final ExportSink sink;

    PostHogExport(PostHogLine posthog, ExportSink sink) {
        this.posthog = posthog;
        this.sink = sink;
    }

    Map<String, Long> write(Collection<JsonNode> persons, Collection<String> names) throws IOException {
        var ids = new LinkedHashSet<>(names);
        persons.forEach(person -> person.path("distinct_ids").forEach(id -> ids.add(id.asString())));
        return Map.of("persons", persons(persons), "events", events(ids), "recordings", recordings(persons));
    }

    private long persons(Collection<JsonNode> persons) throws IOException {
        try (var file = new JsonFile(sink, "persons.json")) {
            persons.forEach(file::add);
            return file.written();
        }
    }

    private long recordings(Collection<JsonNode> persons) throws IOException {
        try (var file = new JsonFile(sink, "recordings.json")) {
            persons.forEach(
                    person -> posthog.recordings(person.path("uuid").asString()).forEach(file::add));
            return file.written();
        }
    }

    private long events(Set<String> ids) throws IOException {
        try (var file = new JsonFile(sink, "events.json")) {
            var page = page(ids, "1970-01-01T00:00:00Z", "");
            while (!page.path("results").isEmpty()) {
                var columns = page.path("columns");
                page.path("results").forEach(row -> file.add(named(columns, row)));
                var last = page.path("results").get(page.path("results").size() - 1);
                page = page(
                        ids, last.path(TIMESTAMP).asString(), last.path(UUID).asString());
            }
            return file.written();
        }
    }

    private JsonNode page(Set<String> ids, String time, String uuid) {
        var page = posthog.query(Map.of(
                "query",
                Map.of(
                        "kind",
                        "HogQLQuery",
                        "query",
                        EVENTS,
                        "values",
                        Map.of("ids", List.copyOf(ids), "time", time, "uuid", uuid))));
        if (!page.path("results").isArray() || !page.path("columns").isArray()) {
            throw new Refusal("posthog.unclear", true);
        }
        return page;
    }

    private static ObjectNode named(JsonNode columns, JsonNode row) {
        var event = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < columns.size(); i++) {
            event.set(columns.path(i).asString(), row.path(i));
        }
        return event;
    }
}
