package ai.astrasonic.analytics;

import ai.astrasonic.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sums of lists of keys, which prove what was deleted without saying what it was. */
final class KeyHash {

    private KeyHash() {}

    static String of(byte[] content) {
        return Sha256.of(content);
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
