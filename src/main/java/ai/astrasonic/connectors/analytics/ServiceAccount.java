package ai.astrasonic.connectors.analytics;

import ai.astrasonic.connectors.NotConfigured;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Who we are at Google, and the key that proves it, from the file that Google gives out for a service account. */
final class ServiceAccount {

    static final String TOKENS = "https://oauth2.googleapis.com/token";

    private static final String SCOPE = "https://www.googleapis.com/auth/analytics.user.deletion";
    private static final Duration HOUR = Duration.ofHours(1);

    private final String email;
    private final String keyId;
    private final PrivateKey key;

    private ServiceAccount(String email, String keyId, PrivateKey key) {
        this.email = email;
        this.keyId = keyId;
        this.key = key;
    }

    /** @throws NotConfigured when it is no such file */
    static ServiceAccount read(String setting, String file) {
        try {
            var json = JsonMapper.shared().readTree(file);
            return new ServiceAccount(
                    json.path("client_email").asString(),
                    json.path("private_key_id").asString(""),
                    key(json.path("private_key").asString()));
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException e) {
            throw new NotConfigured(setting);
        }
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    /** What is exchanged for a token (RFC 7523). */
    String assertion(Instant now) {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(),
                new JWTClaimsSet.Builder()
                        .issuer(email)
                        .audience(TOKENS)
                        .claim("scope", SCOPE)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(HOUR)))
                        .build());
        try {
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key of the service account cannot sign", e);
        }
    }
}
