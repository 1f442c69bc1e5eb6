package ai.astrasonic.keys;

import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** HMAC-SHA256 with a key outside the database: for codes, links and pseudonyms that nobody can guess backwards. */
@Service
public class KeyedHash {

    private static final int BYTES = 32;

    private final PrfSet hashes;

    KeyedHash(KeySettings settings) {
        this.hashes = Keysets.primitive(
                new KeyFolder(settings), "hashing.json", PredefinedPrfParameters.HMAC_SHA256_PRF, PrfSet.class);
    }

    /** The hash of a value by the key in use; the purpose keeps equal values of two purposes apart. */
    public String of(String purpose, String value) {
        try {
            return compute(
                    hashes.getPrimaryId(),
                    Objects.requireNonNull(hashes.getPrfs().get(hashes.getPrimaryId())),
                    purpose,
                    value);
        } catch (GeneralSecurityException e) {
            throw failed(e);
        }
    }

    /** The hashes by every key, retired ones included, for finding what an older key stored. */
    public List<String> candidates(String purpose, String value) {
        try {
            return hashes.getPrfs().entrySet().stream()
                    .map(key -> compute(key.getKey(), key.getValue(), purpose, value))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw failed(e);
        }
    }

    /** Whether the stored hash belongs to the value, compared in constant time. */
    public boolean matches(String purpose, String value, String stored) {
        var wanted = stored.getBytes(StandardCharsets.UTF_8);
        return candidates(purpose, value).stream()
                .anyMatch(hash -> MessageDigest.isEqual(hash.getBytes(StandardCharsets.UTF_8), wanted));
    }

    private static String compute(int keyId, Prf prf, String purpose, String value) {
        try {
            var input = (purpose.length() + ":" + purpose + value).getBytes(StandardCharsets.UTF_8);
            var hash = Base64.getUrlEncoder().withoutPadding().encodeToString(prf.compute(input, BYTES));
            return Integer.toHexString(keyId) + "." + hash;
        } catch (GeneralSecurityException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(GeneralSecurityException cause) {
        return new IllegalStateException("Cannot compute a keyed hash", cause);
    }
}
