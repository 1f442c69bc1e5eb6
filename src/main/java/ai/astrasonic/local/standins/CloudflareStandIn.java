package ai.astrasonic.local.standins;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Cloudflare: a cache from which addresses can be taken, and the switch for logs of requests. */
public final class CloudflareStandIn implements StandIn {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_AT_ONCE = 30;

    private final Set<String> cached = ConcurrentHashMap.newKeySet();
    private volatile String token = "";
    private volatile @Nullable Boolean keepsLogs = false;

    @Override
    public String recipient() {
        return "cloudflare";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("api.cloudflare.com");
    }

    /** From now on any other token is refused. */
    public CloudflareStandIn trusting(String apiToken) {
        token = apiToken;
        return this;
    }

    public void cache(String address) {
        cached.add(address);
    }

    public boolean isCached(String address) {
        return cached.contains(address);
    }

    /** @param kept null where the plan has no such switch */
    public void logs(@Nullable Boolean kept) {
        keepsLogs = kept;
    }

    @Override
    public Reply answer(Asked asked) {
        var bearer = Objects.requireNonNullElse(asked.headers().get("Authorization"), "");
        if (bearer.isEmpty() || !token.isEmpty() && !bearer.equals("Bearer " + token)) {
            return error(401, 10_000, "Authentication error");
        }
        if (asked.line().matches("POST /client/v4/zones/[^/]+/purge_cache")) {
            return purge(asked);
        }
        return asked.line().matches("GET /client/v4/zones/[^/]+/logs/control/retention/flag")
                ? flag(keepsLogs)
                : error(404, 7003, "Could not route to the request");
    }

    private Reply purge(Asked asked) {
        var files = files(asked);
        if (files.isEmpty() || files.size() > MOST_AT_ONCE) {
            return error(400, 1012, "Request must contain between 1 and " + MOST_AT_ONCE + " files");
        }
        files.forEach(cached::remove);
        return success(Map.of("id", "purge-" + Math.abs(files.hashCode())));
    }

    private static List<String> files(Asked asked) {
        try {
            return JSON.readTree(asked.body())
                    .path("files")
                    .valueStream()
                    .map(file -> file.asString(""))
                    .toList();
        } catch (JacksonException noJson) {
            return List.of();
        }
    }

    private static Reply flag(@Nullable Boolean kept) {
        return kept == null ? error(403, 10_000, "Not entitled") : success(Map.of("flag", kept));
    }

    private static Reply success(Map<String, ?> result) {
        return Reply.json(200, Map.of("success", true, "errors", List.of(), "messages", List.of(), "result", result));
    }

    private static Reply error(int status, int code, String message) {
        var errors = List.of(Map.of("code", code, "message", message));
        return Reply.json(status, Map.of("success", false, "errors", errors, "messages", List.of()));
    }

    @Override
    public void reset() {
        cached.clear();
        keepsLogs = false;
    }
}
