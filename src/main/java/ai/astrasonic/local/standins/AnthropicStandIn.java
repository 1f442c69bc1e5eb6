package ai.astrasonic.local.standins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** Anthropic: lists of what it can store for us, and the deletion of a profile. */
public final class AnthropicStandIn implements StandIn {

    private static final String PROFILES = "/v1/user_profiles";
    private static final int PAGE = 2;

    private final Map<String, String> profiles = new ConcurrentSkipListMap<>();
    private volatile String key = "";
    private volatile int files;
    private volatile int batches;
    private volatile boolean knowsProfiles = true;

    @Override
    public String recipient() {
        return "anthropic";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("api.anthropic.com");
    }

    /** From now on any other key is refused. */
    public AnthropicStandIn trusting(String apiKey) {
        key = apiKey;
        return this;
    }

    /** @param name ours of the person */
    public void profile(String id, String name) {
        profiles.put(id, name);
    }

    public boolean hasProfile(String id) {
        return profiles.containsKey(id);
    }

    public void store(int storedFiles, int storedBatches) {
        files = storedFiles;
        batches = storedBatches;
    }

    /** The feature is not open to us. */
    public void closeProfiles() {
        knowsProfiles = false;
    }

    @Override
    public Reply answer(Asked asked) {
        var given = asked.headers().get("x-api-key");
        if (given == null || !key.isEmpty() && !key.equals(given)) {
            return error(401, "authentication_error", "invalid x-api-key");
        }
        if (asked.headers().get("anthropic-version") == null) {
            return error(400, "invalid_request_error", "anthropic-version: header is required");
        }
        if (asked.path().startsWith(PROFILES)) {
            return knowsProfiles ? profiles(asked) : error(404, "not_found_error", "Not found");
        }
        return switch (asked.line()) {
            case "GET /v1/files" -> stored("file", files);
            case "GET /v1/messages/batches" -> stored("msgbatch", batches);
            default -> error(404, "not_found_error", "Not found");
        };
    }

    private Reply profiles(Asked asked) {
        if (asked.line().equals("GET " + PROFILES)) {
            return page(asked.parameter("page").map(Integer::parseInt).orElse(0));
        }
        var id = asked.path().substring(PROFILES.length() + 1);
        return asked.method().equals("DELETE") && profiles.remove(id) != null
                ? Reply.json(200, Map.of("id", id, "type", "user_profile_deleted"))
                : error(404, "not_found_error", "User profile not found");
    }

    private Reply page(int from) {
        var all = new ArrayList<>(profiles.entrySet());
        var data = all.stream()
                .skip(from)
                .limit(PAGE)
                .map(profile ->
                        Map.of("type", "user_profile", "id", profile.getKey(), "external_id", profile.getValue()))
                .toList();
        var page = new HashMap<String, Object>();
        page.put("data", data);
        page.put("next_page", from + PAGE < all.size() ? String.valueOf(from + PAGE) : null);
        return Reply.json(200, page);
    }

    private static Reply stored(String what, int count) {
        var data = count == 0 ? List.of() : List.of(Map.of("id", what + "_1"));
        return Reply.json(200, Map.of("data", data, "has_more", count > 1));
    }

    private static Reply error(int status, String type, String message) {
        return Reply.json(status, Map.of("type", "error", "error", Map.of("type", type, "message", message)))
                .with("request-id", "req_1");
    }

    @Override
    public void reset() {
        profiles.clear();
        files = 0;
        batches = 0;
        knowsProfiles = true;
    }
}
