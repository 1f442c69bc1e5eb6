package ai.astrasonic.local.standins;

import ai.astrasonic.local.standins.SignInCodes.Taken;
import com.nimbusds.jwt.JWTClaimsSet;
import java.math.BigInteger;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Google's end of a sign-in: asking who somebody is (OpenID Connect, code with PKCE), and the revocation of a token. */
public final class GoogleSignInStandIn implements StandIn {

    private static final String ISSUER = "https://accounts.google.com";
    private static final BigInteger NUMBERS = BigInteger.TEN.pow(21);

    private final Grants grants = new Grants();
    private final SignInPages pages = new SignInPages("Google", "");
    private final IdTokens tokens;
    private final SignInCodes codes;
    private volatile Map<String, String> client = Map.of();

    public GoogleSignInStandIn(Clock clock) {
        this.tokens = new IdTokens(ISSUER, clock);
        this.codes = new SignInCodes(clock);
    }

    @Override
    public String recipient() {
        return "google-sign-in";
    }

    @Override
    public Set<String> hosts() {
        return Set.of("accounts.google.com", "oauth2.googleapis.com", "www.googleapis.com");
    }

    /** From now on nobody but this application is told who somebody is. */
    public GoogleSignInStandIn trusting(String id, String secret) {
        client = Map.of("client_id", id, "client_secret", secret);
        return this;
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
        return switch (asked.line()) {
            case "GET /.well-known/openid-configuration" -> Reply.json(200, metadata());
            case "GET /o/oauth2/v2/auth" -> mayAsk(asked) ? pages.ask() : error("invalid_request", "Bad Request");
            case "POST /o/oauth2/v2/auth" -> answered(asked);
            case "GET /oauth2/v3/certs" -> tokens.keys();
            case "POST /token" -> token(asked.form());
            case "POST /revoke" -> revoke(asked.form().get("token"));
            default -> Reply.text(404, "Not Found");
        };
    }

    @Override
    public void reset() {
        grants.forget();
        codes.forget();
    }

    private static Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                ISSUER,
                "authorization_endpoint",
                ISSUER + "/o/oauth2/v2/auth",
                "token_endpoint",
                "https://oauth2.googleapis.com/token",
                "revocation_endpoint",
                "https://oauth2.googleapis.com/revoke",
                "jwks_uri",
                "https://www.googleapis.com/oauth2/v3/certs",
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_post", "client_secret_basic"),
                "code_challenge_methods_supported",
                List.of("plain", "S256"));
    }

    private boolean mayAsk(Asked asked) {
        return asked.parameter("client_id")
                        .filter(id -> id.equals(client.get("client_id")))
                        .isPresent()
                && asked.parameter("response_type").filter("code"::equals).isPresent()
                && asked.parameter("code_challenge_method")
                        .filter("S256"::equals)
                        .isPresent();
    }

    private Reply answered(Asked asked) {
        var answer = new LinkedHashMap<String, String>();
        answer.put("state", asked.parameter("state").orElse(""));
        if ("yes".equals(asked.form().get("answer"))) {
            answer.put("code", codes.give(asked));
        } else {
            answer.put("error", "access_denied");
        }
        return SignInPages.back(asked.parameter("redirect_uri").orElse(""), answer);
    }

    private Reply token(Map<String, String> form) {
        if (!form.entrySet().containsAll(client.entrySet())) {
            return Reply.json(401, Map.of("error", "invalid_client", "error_description", "Unauthorized"));
        }
        return codes.take(form).map(this::told).orElseGet(() -> error("invalid_grant", "Malformed auth code."));
    }

    private Reply told(Taken taken) {
        var access = "ya29." + UUID.randomUUID();
        grants.give(access);
        return Reply.json(
                200,
                Map.of(
                        "access_token",
                        access,
                        "expires_in",
                        3599,
                        "scope",
                        taken.asked("scope"),
                        "token_type",
                        "Bearer",
                        "id_token",
                        tokens.of(
                                taken.asked("client_id"),
                                claims(taken),
                                taken.person().lie())));
    }

    /** Twenty-one digits; a name only to whoever asks for one. */
    private static JWTClaimsSet claims(Taken taken) {
        var claims = new JWTClaimsSet.Builder()
                .subject(new BigInteger(taken.person().mark(), 16).mod(NUMBERS).toString())
                .claim("azp", taken.asked("client_id"))
                .claim("nonce", taken.asked("nonce"));
        if (taken.hasScope("email")) {
            claims.claim("email", taken.person().email())
                    .claim("email_verified", taken.person().verified());
        }
        if (taken.hasScope("profile")) {
            claims.claim("name", "Ada Lovelace").claim("given_name", "Ada").claim("family_name", "Lovelace");
        }
        return claims.build();
    }

    private Reply revoke(@Nullable String token) {
        if (token == null) {
            return error("invalid_request", "Missing required parameter: token");
        }
        if (!grants.isAlive(token)) {
            return error("invalid_token", "Token expired or revoked");
        }
        grants.end(token);
        return Reply.json(200, Map.of());
    }

    private static Reply error(String error, String description) {
        return Reply.json(400, Map.of("error", error, "error_description", description));
    }
}
