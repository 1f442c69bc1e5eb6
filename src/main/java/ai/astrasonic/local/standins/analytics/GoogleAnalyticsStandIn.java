package ai.astrasonic.local.standins.analytics;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.Routes;
import ai.astrasonic.local.standins.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks Google's User Deletion API, version 3, and the exchange of an assertion for a token before it. */
public final class GoogleAnalyticsStandIn implements StandIn {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROPERTY = "342617001";
    private static final String JWT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final Duration HOUR = Duration.ofHours(1);

    private final LocalServiceAccount account = LocalServiceAccount.instance();
    private final Map<String, Instant> tokens = new LinkedHashMap<>();
    private final Map<String, Instant> deletions = new LinkedHashMap<>();
    private final Routes routes = new Routes()
            .on("POST /token", this::exchange)
            .on("POST /analytics/v3/userDeletion/userDeletionRequests:upsert", this::upsert);

    /** What the stand-in takes for right; the key is made anew in each process. */
    public static Map<String, String> credentials() {
        return Map.of(
                "property",
                PROPERTY,
                "service-account",
                LocalServiceAccount.instance().file());
    }

    /** The browsers that were to be deleted, and when it was asked last. */
    public synchronized Map<String, Instant> deletions() {
        return Map.copyOf(deletions);
    }

    /** Every token given out so far is worth nothing any more. */
    public synchronized void expireTokens() {
        tokens.clear();
    }

    @Override
    public String recipient() {
        return "google-analytics";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("www.googleapis.com", "oauth2.googleapis.com");
    }

    /** People sign in at the same hosts. */
    @Override
    public boolean isFor(Asked asked) {
        return asked.path().startsWith("/analytics/")
                || asked.path().equals("/token") && JWT.equals(asked.form().get("grant_type"));
    }

    @Override
    public synchronized Reply answer(Asked asked) {
        return routes.answer(asked).orElseGet(() -> error(404, "notFound"));
    }

    @Override
    public synchronized void reset() {
        tokens.clear();
        deletions.clear();
    }

    private Reply exchange(Routes.Call call) {
        var form = call.asked().form();
        if (!JWT.equals(form.get("grant_type"))
                || !account.signed(
                        form.getOrDefault("assertion", ""), call.asked().at())) {
            return Reply.json(400, Map.of("error", "invalid_grant", "error_description", "Invalid JWT Signature."));
        }
        var token = "ya29.local-" + (tokens.size() + 1);
        tokens.put(token, call.asked().at().plus(HOUR));
        return Reply.json(200, Map.of("access_token", token, "expires_in", 3599, "token_type", "Bearer"));
    }

    private Reply upsert(Routes.Call call) {
        var token = call.asked().headers().getOrDefault("Authorization", "").replace("Bearer ", "");
        if (!tokens.getOrDefault(token, Instant.EPOCH).isAfter(call.asked().at())) {
            return error(401, "authError");
        }
        var body = JSON.readTree(call.asked().text());
        if (!body.path("propertyId").asString("").equals(PROPERTY)) {
            return error(403, "insufficientPermissions");
        }
        var browser = body.path("id").path("userId").asString("");
        if (!body.path("id").path("type").asString("").equals("CLIENT_ID") || browser.isEmpty()) {
            return error(400, "invalidParameter");
        }
        deletions.put(browser, call.asked().at());
        return Reply.json(200, told(body, call.asked().at()));
    }

    private static JsonNode told(JsonNode request, Instant at) {
        return JSON.createObjectNode()
                .put("kind", "analytics#userDeletionRequest")
                .put("propertyId", PROPERTY)
                .put("deletionRequestTime", at.toString())
                .set("id", request.path("id"));
    }

    /** Also a reply for tests, such as {@code quotaExceeded} with 403. */
    public static Reply error(int status, String reason) {
        var one = Map.of("domain", "global", "reason", reason, "message", reason);
        return Reply.json(status, Map.of("error", Map.of("code", status, "message", reason, "errors", List.of(one))));
    }
}
