package ai.astrasonic.local.standins;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Beatport's OAuth interface, as its partners use it: it calls an unknown token revoked too. */
public final class BeatportStandIn implements StandIn {

    private final Grants grants = new Grants();
    private final ConsentPages pages = new ConsentPages("Beatport", grants);
    private volatile String client = "";
    private volatile boolean forPartners = true;

    @Override
    public String recipient() {
        return "beatport";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("api.beatport.com");
    }

    /** From now on calls of any other client are refused. */
    public BeatportStandIn trusting(String clientId) {
        client = clientId;
        return this;
    }

    /** Nobody may look up the state of a token. */
    public void closeIntrospection() {
        forPartners = false;
    }

    public void give(String token) {
        grants.give(token);
    }

    public boolean isAlive(String token) {
        return grants.isAlive(token);
    }

    /** Takes every token that was never heard of for one that Beatport gave. */
    public BeatportStandIn believing() {
        grants.believe();
        return this;
    }

    @Override
    public Reply answer(Asked asked) {
        return switch (asked.line()) {
            case "GET /v4/auth/o/authorize/" -> pages.ask(asked);
            case "POST /v4/auth/o/authorize/" -> pages.answer(asked);
            case "POST /v4/auth/o/token/" -> isOurs(asked) ? pages.token(asked) : invalidClient();
            case "POST /v4/auth/o/revoke_token/" -> isOurs(asked) ? revoke(asked) : invalidClient();
            case "POST /v4/auth/o/introspect/" -> introspect(asked);
            case "GET /v4/my/account/" -> account(asked);
            default -> Reply.json(404, Map.of("detail", "Not found."));
        };
    }

    private Reply revoke(Asked asked) {
        grants.end(token(asked));
        return Reply.empty(200);
    }

    private Reply introspect(Asked asked) {
        if (!forPartners) {
            return Reply.json(403, Map.of("detail", "You do not have permission to perform this action."));
        }
        return isOurs(asked) ? Reply.json(200, Map.of("active", grants.isAlive(token(asked)))) : invalidClient();
    }

    private Reply account(Asked asked) {
        var bearer = Objects.requireNonNullElse(asked.headers().get("Authorization"), "");
        return grants.isAlive(bearer.replaceFirst("^Bearer ", ""))
                ? Reply.json(200, Map.of("id", 1, "username", "dj"))
                : Reply.json(401, Map.of("detail", "Authentication credentials were not provided."));
    }

    private boolean isOurs(Asked asked) {
        return client.isEmpty() || client.equals(asked.form().get("client_id"));
    }

    private static Reply invalidClient() {
        return Reply.json(401, Map.of("error", "invalid_client"));
    }

    private static String token(Asked asked) {
        return Objects.requireNonNullElse(asked.form().get("token"), "");
    }

    @Override
    public void reset() {
        grants.forget();
        forPartners = true;
    }
}
