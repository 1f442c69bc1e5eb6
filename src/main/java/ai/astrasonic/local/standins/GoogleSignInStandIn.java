package ai.astrasonic.local.standins;

import java.util.Map;
import java.util.Set;

/** Google's end of a sign-in: the revocation of a token. */
public final class GoogleSignInStandIn implements StandIn {

    private final Grants grants = new Grants();

    @Override
    public String recipient() {
        return "google-sign-in";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("oauth2.googleapis.com");
    }

    public void give(String token) {
        grants.give(token);
    }

    public boolean isAlive(String token) {
        return grants.isAlive(token);
    }

    /** Takes every token that was never heard of for one that Google gave. */
    public GoogleSignInStandIn believing() {
        grants.believe();
        return this;
    }

    @Override
    public Reply answer(Asked asked) {
        if (!asked.line().equals("POST /revoke")) {
            return Reply.text(404, "Not Found");
        }
        var token = asked.form().get("token");
        if (token == null) {
            return error("invalid_request", "Missing required parameter: token");
        }
        if (!grants.isAlive(token)) {
            return error("invalid_token", "Token expired or revoked");
        }
        grants.end(token);
        return Reply.json(200, Map.of());
    }

    @Override
    public void reset() {
        grants.forget();
    }

    private static Reply error(String error, String description) {
        return Reply.json(400, Map.of("error", error, "error_description", description));
    }
}
