package ai.astrasonic.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a call really came from who holds the secret, and lately: HMAC-SHA256 over number, time and body, as the Standard
 * Webhooks say it; any one of several signatures is enough while a secret is replaced.
 */
final class SvixSignature {

    /** Seconds that a signature holds, against calls that somebody recorded and sends again. */
    private static final long TOLERANCE = 300;

    private static final String HMAC = "HmacSHA256";
    private static final String VERSION = "v1,";
    private static final String PREFIX = "whsec_";

    private SvixSignature() {}

    /**
     * The key in a secret as its issuer shows it.
     *
     * @throws IllegalArgumentException when it is none
     */
    static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
    }

    /** @param signatures as they came, with blanks between */
    static boolean holds(byte[] body, String id, String timestamp, String signatures, List<byte[]> keys, Clock clock) {
        if (id.isBlank() || id.contains(".") || !isLately(timestamp, clock)) {
            return false;
        }
        return keys.stream()
                .map(key -> signature(body, id, timestamp, key))
                .anyMatch(right -> Arrays.stream(signatures.split(" "))
                        .filter(one -> one.startsWith(VERSION))
                        .anyMatch(one -> MessageDigest.isEqual(
                                right, one.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8))));
    }

    private static boolean isLately(String timestamp, Clock clock) {
        try {
            return Math.abs(Math.subtractExact(clock.instant().getEpochSecond(), Long.parseLong(timestamp)))
                    <= TOLERANCE;
        } catch (ArithmeticException | NumberFormatException none) {
            return false;
        }
    }

    private static byte[] signature(byte[] body, String id, String timestamp, byte[] key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
