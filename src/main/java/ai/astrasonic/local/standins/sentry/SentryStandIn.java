package ai.astrasonic.local.standins.sentry;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.Routes;
import ai.astrasonic.local.standins.StandIn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks Sentry's interface, version 0; a deletion of issues that names none takes the first thousand, as there. */
public final class SentryStandIn implements StandIn {

    /** What the stand-in takes for right. */
    public static final Map<String, String> CREDENTIALS = Map.of("organisation", "astrasonic", "token", "sntrys_local");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ORGANISATION = "/api/0/organizations/" + CREDENTIALS.get("organisation");
    private static final String PROJECT = "/api/0/projects/" + CREDENTIALS.get("organisation") + "/{project}";
    private static final Pattern QUERY = Pattern.compile("user\\.id:\"([^\"]+)\"");
    private static final Pattern CURSOR = Pattern.compile("0:(\\d+):0");
    private static final int PAGE = 100;

    private final SentryReports reports = new SentryReports();
    private final Routes routes = new Routes()
            .on("GET " + ORGANISATION + "/events/", call -> searched(call, reports.of(user(call))))
            .on("GET " + ORGANISATION + "/replays/", call -> searched(call, reports.replaysOf(user(call))))
            .on("GET " + ORGANISATION + "/issues/{issue}/", call -> one(reports.issue(call.variable("issue"))))
            .on("GET " + PROJECT + "/events/{event}/", call -> one(reports.report(call.variable("event"))))
            .on("DELETE " + PROJECT + "/issues/", this::deleteIssues)
            .on("GET " + PROJECT + "/replays/jobs/delete/", call -> data(reports.jobs()))
            .on("POST " + PROJECT + "/replays/jobs/delete/", this::deleteReplays);

    /** Whoever is asked for and was never deleted had errors before, and jobs are done at the next look. */
    public SentryStandIn believing() {
        reports.believe();
        return this;
    }

    public SentryReports reports() {
        return reports;
    }

    @Override
    public String recipient() {
        return "sentry";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("de.sentry.io");
    }

    @Override
    public synchronized Reply answer(Asked asked) {
        if (!("Bearer " + CREDENTIALS.get("token")).equals(asked.headers().get("Authorization"))) {
            return detail(401, "Invalid token");
        }
        return routes.answer(asked).orElseGet(() -> detail(404, "The requested resource does not exist"));
    }

    @Override
    public synchronized void reset() {
        reports.reset();
    }

    /** Anything but {@code id} is no id. */
    private Reply deleteIssues(Routes.Call call) {
        var ids = Arrays.stream(call.asked().query().split("&"))
                .filter(pair -> pair.startsWith("id="))
                .map(pair -> pair.substring("id=".length()))
                .toList();
        reports.delete(call.variable("project"), ids);
        return Reply.empty(204);
    }

    private Reply deleteReplays(Routes.Call call) {
        var wanted = JSON.readTree(call.asked().text()).path("data");
        return Reply.json(
                201,
                Map.of("data", reports.job(wanted, user(wanted.path("query").asString("")))));
    }

    private static String user(Routes.Call call) {
        return user(call.asked().parameter("query").orElse(""));
    }

    private static String user(String query) {
        var found = QUERY.matcher(query);
        return found.matches() ? found.group(1) : "";
    }

    private static Reply searched(Routes.Call call, List<JsonNode> all) {
        var cursor = CURSOR.matcher(call.asked().parameter("cursor").orElse("0:0:0"));
        int from = cursor.matches() ? Integer.parseInt(cursor.group(1)) : 0;
        var page = all.stream().skip(from).limit(PAGE).toList();
        var next = "<https://de.sentry.io/next>; rel=\"next\"; results=\"%s\"; cursor=\"0:%d:0\""
                .formatted(from + PAGE < all.size(), from + PAGE);
        return data(page).with("Link", next);
    }

    private static Reply data(List<JsonNode> rows) {
        return Reply.json(200, Map.of("data", rows, "meta", Map.of()));
    }

    private static Reply one(Optional<JsonNode> found) {
        return found.map(content -> Reply.json(200, content))
                .orElseGet(() -> detail(404, "The requested resource does not exist"));
    }

    private static Reply detail(int status, String text) {
        return Reply.json(status, Map.of("detail", text));
    }
}
