package ai.astrasonic.local.standins.posthog;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.Routes;
import ai.astrasonic.local.standins.StandIn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks PostHog's interface for persons as its source ({@code posthog/api/person.py}) has it, its traps included. */
public final class PostHogStandIn implements StandIn {

    /** What the stand-in takes for right. */
    public static final Map<String, String> CREDENTIALS = Map.of("project", "4711", "key", "phx_local");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROJECT = "/api/projects/" + CREDENTIALS.get("project");
    private static final String LOOKS_EMPTY = "You must provide either distinct_ids or ids";

    private final PostHogPeople people = new PostHogPeople();
    private final Routes routes = new Routes()
            .on("GET " + PROJECT + "/persons/", this::persons)
            .on("GET " + PROJECT + "/persons/deletion_status/", this::deletionStatus)
            .on("POST " + PROJECT + "/persons/bulk_delete/", this::bulkDelete)
            .on("GET " + PROJECT + "/session_recordings/", this::recordings)
            .on("POST " + PROJECT + "/query/", this::query);
    private final Routes intake = new Routes()
            .on("POST /capture/", this::capture)
            .on("POST /i/v0/e/", this::capture)
            .on("POST /batch/", this::captureMany);

    /** Whoever is asked for and was never deleted has clicked before, and deletions are carried out at the next look. */
    public PostHogStandIn believing() {
        people.believe();
        return this;
    }

    public PostHogPeople people() {
        return people;
    }

    @Override
    public String recipient() {
        return "posthog";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("eu.posthog.com", "eu.i.posthog.com");
    }

    @Override
    public synchronized Reply answer(Asked asked) {
        if (asked.host().equals("eu.i.posthog.com")) {
            return intake.answer(asked).orElseGet(PostHogStandIn::notFound);
        }
        if (!("Bearer " + CREDENTIALS.get("key")).equals(asked.headers().get("Authorization"))) {
            return error(401, "authentication_error", "authentication_failed", "Invalid personal API key.");
        }
        return routes.answer(asked).orElseGet(PostHogStandIn::notFound);
    }

    @Override
    public synchronized void reset() {
        people.reset();
    }

    private Reply persons(Routes.Call call) {
        return results(people.named(call.asked().parameter("distinct_id").orElse("")));
    }

    private Reply deletionStatus(Routes.Call call) {
        return results(people.deletions(call.asked().parameter("person_uuid").orElse("")));
    }

    private Reply bulkDelete(Routes.Call call) {
        var body = JSON.readTree(call.asked().text());
        if (body.path("ids").isEmpty() == body.path("distinct_ids").isEmpty()) {
            return error(400, "validation_error", "invalid_input", LOOKS_EMPTY);
        }
        var options = new PostHogPeople.Options(
                isTrue(body.path("delete_events")),
                isTrue(body.path("delete_recordings")),
                isTrue(body.path("keep_person")));
        var wanted = wanted(body);
        long found = wanted.stream().filter(people::has).count();
        var errors = wanted.stream()
                .filter(uuid -> !people.delete(uuid, options, call.asked().at()))
                .map(uuid -> Map.of("person_uuid", uuid))
                .toList();
        return Reply.json(202, deleted(options, found, errors));
    }

    private List<String> wanted(JsonNode body) {
        return body.path("ids").isEmpty()
                ? body.path("distinct_ids")
                        .valueStream()
                        .flatMap(id -> people.named(id.asString()).stream())
                        .map(person -> person.path("uuid").asString())
                        .toList()
                : body.path("ids").valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, Object> deleted(PostHogPeople.Options options, long found, List<?> errors) {
        return Map.of(
                "persons_found",
                found,
                "persons_deleted",
                options.keepPerson() ? 0 : found - errors.size(),
                "events_queued_for_deletion",
                options.events() && found > 0,
                "recordings_queued_for_deletion",
                options.recordings() && found > 0,
                "deletion_errors",
                errors);
    }

    /** As Python has it: every text but the empty one is true. */
    private static boolean isTrue(JsonNode value) {
        return value.isBoolean() ? value.asBoolean() : !value.asString("").isEmpty();
    }

    private Reply recordings(Routes.Call call) {
        int from = call.asked().parameter("offset").map(Integer::parseInt).orElse(0);
        int limit = call.asked().parameter("limit").map(Integer::parseInt).orElse(100);
        var all = people.recordings(call.asked().parameter("person_uuid").orElse(""));
        var page = all.stream().skip(from).limit(limit).toList();
        return Reply.json(200, Map.of("results", page, "has_next", from + page.size() < all.size()));
    }

    /** Understands the one query that is asked here, by its values. */
    private Reply query(Routes.Call call) {
        var query = JSON.readTree(call.asked().text()).path("query");
        if (!query.path("kind").asString("").equals("HogQLQuery")
                || !query.path("query").asString("").contains("order by timestamp, toString(uuid) limit 1000")) {
            return error(400, "validation_error", "illegal_hogql", "This stand-in does not know the query.");
        }
        var values = query.path("values");
        var ids = values.path("ids").valueStream().map(JsonNode::asString).toList();
        var rows = people.events(
                ids, values.path("time").asString(), values.path("uuid").asString(), 1000);
        return Reply.json(
                200,
                Map.of(
                        "columns",
                        List.of("uuid", "event", "timestamp", "distinct_id", "properties"),
                        "results",
                        rows,
                        "hasMore",
                        rows.size() == 1000));
    }

    private Reply capture(Routes.Call call) {
        people.captured(JSON.readTree(call.asked().text()), call.asked().at());
        return Reply.json(200, Map.of("status", "Ok"));
    }

    private Reply captureMany(Routes.Call call) {
        JSON.readTree(call.asked().text())
                .path("batch")
                .forEach(event -> people.captured(event, call.asked().at()));
        return Reply.json(200, Map.of("status", "Ok"));
    }

    private static Reply results(List<JsonNode> rows) {
        return Reply.json(
                200,
                JSON.createObjectNode().putNull("next").putNull("previous").set("results", JSON.valueToTree(rows)));
    }

    private static Reply notFound() {
        return error(404, "invalid_request", "not_found", "Not found.");
    }

    private static Reply error(int status, String type, String code, String detail) {
        return Reply.json(status, Map.of("type", type, "code", code, "detail", detail));
    }
}
