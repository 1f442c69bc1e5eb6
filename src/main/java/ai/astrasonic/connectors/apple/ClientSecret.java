package ai.astrasonic.connectors.apple;

import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.NotConfigured;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;

/** What Apple takes for a password of ours: a token that we sign ourselves, here for a few minutes only. */
final class ClientSecret {

    private static final String APPLE = "https://appleid.apple.com";
    private static final String KEY = "privateKey";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private ClientSecret() {}

    /** @throws NotConfigured when something is not set, or is no key */
    static String of(Line line) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(line.credential("keyId"))
                .build();
        var claims = new JWTClaimsSet.Builder()
                .issuer(line.credential("teamId"))
                .subject(line.credential("clientId"))
                .audience(APPLE)
                .issueTime(Date.from(line.now()))
                .expirationTime(Date.from(line.now().plus(LIFE)))
                .build();
        var secret = new SignedJWT(header, claims);
        try {
            secret.sign(new ECDSASigner(key(line.credential(KEY))));
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException unusable) {
            throw new NotConfigured(KEY);
        }
        return secret.serialize();
    }

    private static ECPrivateKey key(String pem) throws GeneralSecurityException {
        var base64 = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(encoded);
    }
}
