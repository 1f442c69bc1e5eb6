package ai.astrasonic.local.standins.analytics;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A service account of nobody, with a key that lives as long as the process. */
final class LocalServiceAccount {

    private static final String EMAIL = "compliance@astrasonic-local.iam.gserviceaccount.com";
    private static final String TOKENS = "https://oauth2.googleapis.com/token";

    private final KeyPair keys;

    private LocalServiceAccount(KeyPair keys) {
        this.keys = keys;
    }

    private static final class Holder {

        private static final LocalServiceAccount INSTANCE = make();

        private static LocalServiceAccount make() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return new LocalServiceAccount(generator.generateKeyPair());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static LocalServiceAccount instance() {
        return Holder.INSTANCE;
    }

    /** As Google gives it out. */
    String file() {
        var pem = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(keys.getPrivate().getEncoded());
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "type",
                        "service_account",
                        "project_id",
                        "astrasonic-local",
                        "private_key_id",
                        "local",
                        "private_key",
                        "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n",
                        "client_email",
                        EMAIL,
                        "token_uri",
                        TOKENS));
    }

    boolean signed(String assertion, Instant now) {
        try {
            var jwt = SignedJWT.parse(assertion);
            var claims = jwt.getJWTClaimsSet();
            return jwt.verify(new RSASSAVerifier((RSAPublicKey) keys.getPublic()))
                    && EMAIL.equals(claims.getIssuer())
                    && claims.getAudience().contains(TOKENS)
                    && claims.getExpirationTime().toInstant().isAfter(now);
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }
}
