package ai.astrasonic.local.standins.crisp;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.Routes;
import ai.astrasonic.local.standins.StandIn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks Crisp's REST interface, version 1, as its own client library (node-crisp-api) calls it. */
public final class CrispStandIn implements StandIn {

    /** What the stand-in takes for right. */
    public static final Map<String, String> CREDENTIALS = Map.of(
            "website", "8c842203-7ed8-4e29-a608-7cf78a7d2fcc",
            "identifier", "5c0f9b4e-local",
            "key", "local-crisp-key");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SITE = "/v1/website/" + CREDENTIALS.get("website");
    private static final String SIGNED = "Basic "
            + Base64.getEncoder()
                    .encodeToString((CREDENTIALS.get("identifier") + ":" + CREDENTIALS.get("key"))
                            .getBytes(StandardCharsets.UTF_8));

    private final CrispPeople people = new CrispPeople();
    private final Routes routes = new Routes()
            .on("GET " + SITE + "/people/profiles/{page}", this::profiles)
            .on("GET " + SITE + "/people/profile/{person}", call -> one(people.profile(call.variable("person"))))
            .on("DELETE " + SITE + "/people/profile/{person}", call -> deleted(people.forget(call.variable("person"))))
            .on("PATCH " + SITE + "/people/profile/{person}", this::correctProfile)
            .on("GET " + SITE + "/people/conversations/{person}/list/{page}", this::conversationsOf)
            .on("GET " + SITE + "/people/data/{person}", call -> one(people.data(call.variable("person"))))
            .on("GET " + SITE + "/people/events/{person}/list/{page}", this::events)
            .on("GET " + SITE + "/conversations/{page}", this::search)
            .on("GET " + SITE + "/conversation/{session}", call -> one(people.conversation(call.variable("session"))))
            .on("DELETE " + SITE + "/conversation/{session}", call -> deleted(people.end(call.variable("session"))))
            .on("GET " + SITE + "/conversation/{session}/messages", this::messages)
            .on("GET " + SITE + "/conversation/{session}/meta", call -> one(people.meta(call.variable("session"))))
            .on("PATCH " + SITE + "/conversation/{session}/meta", this::correctMeta)
            .on("GET " + SITE + "/conversation/{session}/pages/{page}", this::pages);

    /** Whoever is asked for and was never deleted has chatted before: for a run on one machine. */
    public CrispStandIn believing() {
        people.believe();
        return this;
    }

    public CrispPeople people() {
        return people;
    }

    @Override
    public String recipient() {
        return "crisp";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("api.crisp.chat");
    }

    @Override
    public synchronized Reply answer(Asked asked) {
        if (!SIGNED.equals(asked.headers().get("Authorization"))
                || !asked.headers().containsKey("X-Crisp-Tier")) {
            return error(401, "invalid_session");
        }
        return routes.answer(asked).orElseGet(() -> error(404, "route_not_found"));
    }

    @Override
    public synchronized void reset() {
        people.reset();
    }

    private Reply profiles(Routes.Call call) {
        var filter = JSON.readTree(call.asked().parameter("search_filter").orElse("[]"));
        var email = filter.path(0).path("query").path(0).asString("");
        return listed(call.page() > 1 ? List.of() : people.withAddress(email));
    }

    private Reply conversationsOf(Routes.Call call) {
        return people.profile(call.variable("person")).isEmpty()
                ? error(404, "people_not_found")
                : listed(people.conversationsOf(call.variable("person"), call.page()));
    }

    private Reply events(Routes.Call call) {
        return people.profile(call.variable("person")).isEmpty()
                ? error(404, "people_not_found")
                : listed(call.page() > 1 ? List.of() : people.events());
    }

    private Reply search(Routes.Call call) {
        return listed(people.search(call.asked().parameter("search_query").orElse(""), call.page()));
    }

    private Reply messages(Routes.Call call) {
        long before =
                call.asked().parameter("timestamp_before").map(Long::parseLong).orElse(Long.MAX_VALUE);
        return people.messages(call.variable("session"), before)
                .map(CrispStandIn::listed)
                .orElseGet(() -> error(404, "conversation_not_found"));
    }

    private Reply pages(Routes.Call call) {
        return people.conversation(call.variable("session")).isEmpty()
                ? error(404, "conversation_not_found")
                : listed(call.page() > 1 ? List.of() : people.pages());
    }

    private Reply correctProfile(Routes.Call call) {
        return updated(people.correctProfile(
                call.variable("person"), JSON.readTree(call.asked().text())));
    }

    private Reply correctMeta(Routes.Call call) {
        return updated(people.correctMeta(
                call.variable("session"), JSON.readTree(call.asked().text())));
    }

    private static Reply one(Optional<JsonNode> found) {
        return found.map(data -> envelope(200, false, "resolved", data)).orElseGet(() -> error(404, "not_found"));
    }

    private static Reply listed(List<JsonNode> rows) {
        return envelope(200, false, "listed", rows);
    }

    private static Reply deleted(boolean wasThere) {
        return wasThere ? envelope(200, false, "deleted", Map.of()) : error(404, "not_found");
    }

    private static Reply updated(boolean wasThere) {
        return wasThere ? envelope(200, false, "updated", Map.of()) : error(404, "not_found");
    }

    private static Reply error(int status, String reason) {
        return envelope(status, true, reason, Map.of());
    }

    private static Reply envelope(int status, boolean error, String reason, Object data) {
        return Reply.json(status, Map.of("error", error, "reason", reason, "data", data));
    }
}
