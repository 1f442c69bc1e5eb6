package ai.astrasonic.local.standins;

import ai.astrasonic.local.standins.SignInCodes.SignedIn;
import ai.astrasonic.local.standins.SignInCodes.Taken;
import com.nimbusds.jwt.JWTClaimsSet;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Apple's end of a sign-in: asking who somebody is, told by a posted form, the use of a token, and its revocation, which is
 * answered with 200 whatever the token.
 */
public final class AppleSignInStandIn implements StandIn {

    private static final String APPLE = "https://appleid.apple.com";
    private static final String RELAY = "@privaterelay.appleid.com";
    private static final Reply INVALID_CLIENT = Reply.json(400, Map.of("error", "invalid_client"));

    private final Grants grants = new Grants();
    private final SignInPages pages =
            new SignInPages("Apple", "<label><input type=\"checkbox\" name=\"hidden\"> Hide my address</label>");
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final IdTokens tokens;
    private final SignInCodes codes;
    private final AppleSecrets secrets;

    public AppleSignInStandIn(Clock clock) {
        this.secrets = new AppleSecrets(clock);
        this.tokens = new IdTokens(APPLE, clock);
        this.codes = new SignInCodes(clock);
    }

    @Override
    public String recipient() {
        return "apple-sign-in";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("appleid.apple.com");
    }

    /** From now on only secrets signed with the other half of this key are taken. */
    public AppleSignInStandIn trusting(ECPublicKey ours) {
        secrets.trust(ours);
        return this;
    }

    public void give(String token) {
        grants.give(token);
    }

    public boolean isAlive(String token) {
        return grants.isAlive(token);
    }

    /** Takes every token that was never heard of for one that Apple gave. */
    public AppleSignInStandIn believing() {
        grants.believe();
        return this;
    }

    @Override
    public Reply answer(Asked asked) {
        return switch (asked.line()) {
            case "GET /.well-known/openid-configuration" -> Reply.json(200, metadata());
            case "GET /auth/authorize" -> asks(asked);
            case "POST /auth/authorize" -> answered(asked);
            case "GET /auth/keys" -> tokens.keys();
            case "POST /auth/token", "POST /auth/revoke" -> toApplication(asked);
            default -> Reply.text(404, "Not Found");
        };
    }

    private Reply toApplication(Asked asked) {
        var form = asked.form();
        if (!secrets.isOurs(form.get("client_id"), form.get("client_secret"))) {
            return INVALID_CLIENT;
        }
        return asked.path().equals("/auth/revoke") ? revoke(form.get("token")) : token(form);
    }

    private static Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                APPLE,
                "authorization_endpoint",
                APPLE + "/auth/authorize",
                "token_endpoint",
                APPLE + "/auth/token",
                "revocation_endpoint",
                APPLE + "/auth/revoke",
                "jwks_uri",
                APPLE + "/auth/keys",
                "response_modes_supported",
                List.of("query", "fragment", "form_post"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_post"));
    }

    /** Apple tells an address or a name by a posted form only. */
    private Reply asks(Asked asked) {
        boolean posted =
                asked.parameter("response_mode").filter("form_post"::equals).isPresent();
        boolean code = asked.parameter("response_type").filter("code"::equals).isPresent();
        return posted && code
                ? pages.ask()
                : Reply.text(400, "response_mode must be form_post when name or email scope is requested.");
    }

    /** Who somebody is stands beside the code too, the first time and never again. */
    private Reply answered(Asked asked) {
        var answer = new LinkedHashMap<String, String>();
        answer.put("state", asked.parameter("state").orElse(""));
        if (!"yes".equals(asked.form().get("answer"))) {
            answer.put("error", "user_cancelled_authorize");
            return pages.posted(asked.parameter("redirect_uri").orElse(""), answer);
        }
        answer.put("code", codes.give(asked));
        if (seen.add(SignedIn.of(asked.form()).mark())) {
            answer.put("user", "{\"name\":{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"}}");
        }
        return pages.posted(asked.parameter("redirect_uri").orElse(""), answer);
    }

    private Reply token(Map<String, String> form) {
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" ->
                codes.take(form).map(this::told).orElseGet(() -> Reply.json(400, Map.of("error", "invalid_grant")));
            case "refresh_token" -> refresh(form);
            default -> Reply.json(400, Map.of("error", "unsupported_grant_type"));
        };
    }

    private Reply told(Taken taken) {
        var refresh = "r." + UUID.randomUUID();
        grants.give(refresh);
        var told = tokens.of(
                taken.asked("client_id"), claims(taken), taken.person().lie());
        return Reply.json(
                200,
                Map.of(
                        "access_token",
                        "a." + refresh,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        3600,
                        "refresh_token",
                        refresh,
                        "id_token",
                        told));
    }

    /** What is true or false is a text at times. */
    private static JWTClaimsSet claims(Taken taken) {
        var mark = taken.person().mark();
        boolean hidden = taken.person().hidden();
        var claims = new JWTClaimsSet.Builder()
                .subject("001234." + mark.substring(0, 32) + ".0815")
                .claim("nonce", taken.asked("nonce"))
                .claim("nonce_supported", true);
        if (taken.hasScope("email")) {
            claims.claim(
                            "email",
                            hidden
                                    ? mark.substring(0, 10) + RELAY
                                    : taken.person().email())
                    .claim("email_verified", Boolean.toString(taken.person().verified()))
                    .claim("is_private_email", Boolean.toString(hidden));
        }
        return claims.build();
    }

    private Reply revoke(@Nullable String token) {
        if (token == null) {
            return Reply.json(400, Map.of("error", "invalid_request"));
        }
        grants.end(token);
        return Reply.empty(200);
    }

    private Reply refresh(Map<String, String> form) {
        var token = Objects.requireNonNullElse(form.get("refresh_token"), "");
        return grants.isAlive(token)
                ? Reply.json(200, Map.of("access_token", "a." + token, "token_type", "Bearer", "expires_in", 3600))
                : Reply.json(400, Map.of("error", "invalid_grant"));
    }

    @Override
    public void reset() {
        grants.forget();
        codes.forget();
        seen.clear();
    }
}
