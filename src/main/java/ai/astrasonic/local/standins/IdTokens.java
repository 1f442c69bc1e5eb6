package ai.astrasonic.local.standins;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;

/** Signs who somebody is (OpenID Connect Core 1.0, 2), and shows the key to check it by. */
final class IdTokens {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final int BITS = 2048;

    private final String issuer;
    private final Clock clock;

    /** One of this process, made when somebody signs in: it takes longer than the rest of a start. */
    private static final class Own {
        static final RSAKey KEY = key();
    }

    IdTokens(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The public half, as providers publish theirs. */
    Reply keys() {
        return Reply.json(200, new JWKSet(Own.KEY).toJSONObject());
    }

    /** @param claims beside those that every token has */
    String of(String audience, JWTClaimsSet claims, Lie lie) {
        var now = lie == Lie.OLD ? clock.instant().minus(Duration.ofDays(1)) : clock.instant();
        var all = new JWTClaimsSet.Builder(claims)
                .issuer(lie == Lie.OTHER_ISSUER ? "https://accounts.example.org" : issuer)
                .audience(lie == Lie.OTHER_AUDIENCE ? "another-application" : audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
        if (lie == Lie.NONCE) {
            all.claim("nonce", "of-another-question");
        }
        return signed(all.build(), lie == Lie.FOREIGN_KEY ? key() : Own.KEY);
    }

    /** It says that it is signed by the key that is published, whichever it is signed by. */
    private String signed(JWTClaimsSet claims, RSAKey by) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(Own.KEY.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(by));
        } catch (JOSEException e) {
            throw new IllegalStateException("A key of our own signs", e);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }
}
