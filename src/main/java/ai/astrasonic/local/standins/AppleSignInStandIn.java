package ai.astrasonic.local.standins;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Apple's end of a sign-in: the revocation of a token, which is answered with 200 whatever the token, and its use. */
public final class AppleSignInStandIn implements StandIn {

    private static final String APPLE = "https://appleid.apple.com";
    private static final Duration LONGEST_SECRET = Duration.ofSeconds(15_777_000);
    private static final Reply INVALID_CLIENT = Reply.json(400, Map.of("error", "invalid_client"));

    private final Grants grants = new Grants();
    private final Clock clock;
    private volatile @Nullable ECPublicKey key;

    public AppleSignInStandIn(Clock clock) {
        this.clock = clock;
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
        key = ours;
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
        var form = asked.form();
        if (!isOurs(form.get("client_id"), form.get("client_secret"))) {
            return INVALID_CLIENT;
        }
        return switch (asked.line()) {
            case "POST /auth/revoke" -> revoke(form.get("token"));
            case "POST /auth/token" -> refresh(form);
            default -> Reply.text(404, "Not Found");
        };
    }

    private Reply revoke(@Nullable String token) {
        if (token == null) {
            return Reply.json(400, Map.of("error", "invalid_request"));
        }
        grants.end(token);
        return Reply.empty(200);
    }

    private Reply refresh(Map<String, String> form) {
        if (!"refresh_token".equals(form.get("grant_type"))) {
            return Reply.json(400, Map.of("error", "unsupported_grant_type"));
        }
        var token = Objects.requireNonNullElse(form.get("refresh_token"), "");
        return grants.isAlive(token)
                ? Reply.json(200, Map.of("access_token", "a." + token, "token_type", "Bearer", "expires_in", 3600))
                : Reply.json(400, Map.of("error", "invalid_grant"));
    }

    private boolean isOurs(@Nullable String client, @Nullable String secret) {
        try {
            var signed = SignedJWT.parse(Objects.requireNonNullElse(secret, ""));
            return isSigned(signed)
                    && isFor(Objects.requireNonNullElse(client, ""), signed.getJWTClaimsSet(), clock.instant());
        } catch (ParseException | JOSEException noToken) {
            return false;
        }
    }

    private boolean isSigned(SignedJWT secret) throws JOSEException {
        var header = secret.getHeader();
        var trusted = key;
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && header.getKeyID() != null
                && (trusted == null || secret.verify(new ECDSAVerifier(trusted)));
    }

    private static boolean isFor(String client, JWTClaimsSet claims, Instant now) {
        var ends = claims.getExpirationTime();
        return claims.getIssuer() != null
                && client.equals(claims.getSubject())
                && List.of(APPLE).equals(claims.getAudience())
                && ends != null
                && ends.toInstant().isAfter(now)
                && ends.toInstant().isBefore(now.plus(LONGEST_SECRET));
    }

    @Override
    public void reset() {
        grants.forget();
    }
}
