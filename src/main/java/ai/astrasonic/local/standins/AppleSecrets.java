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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What applications show Apple for a password: a token that they sign themselves, good for six months at most. */
final class AppleSecrets {

    private static final String APPLE = "https://appleid.apple.com";
    private static final Duration LONGEST_SECRET = Duration.ofSeconds(15_777_000);

    private final Clock clock;
    private volatile @Nullable ECPublicKey key;

    AppleSecrets(Clock clock) {
        this.clock = clock;
    }

    void trust(ECPublicKey ours) {
        key = ours;
    }

    boolean isOurs(@Nullable String client, @Nullable String secret) {
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
}
