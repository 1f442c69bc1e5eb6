package ai.astrasonic.analytics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sums of lists of keys, which prove what was deleted without saying what it was. */
final class KeyHash {

    private KeyHash() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    static String of(Collection<UUID> keys) {
        return of(keys.stream()
                .map(UUID::toString)
                .sorted()
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The sum of all chunks so far, in their order; the first has nothing before it. */
    static String chain(String before, String chunk) {
        return of((before + chunk).getBytes(StandardCharsets.UTF_8));
    }
}
