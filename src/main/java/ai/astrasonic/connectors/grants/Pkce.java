package ai.astrasonic.connectors.grants;

import ai.astrasonic.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of one attempt, of which the service first sees a hash only (RFC 7636): a code that somebody stole opens nothing. */
public record Pkce(String verifier) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public static Pkce fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Pkce(BASE64.encodeToString(bytes));
    }

    String challenge() {
        return BASE64.encodeToString(Sha256.digest().digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Never shows it. */
    @Override
    public String toString() {
        return "Pkce[…]";
    }
}
