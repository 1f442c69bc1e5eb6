package ai.astrasonic.api;

import ai.astrasonic.backup.Sha256;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a sender says of its content (RFC 9530, {@code Content-Digest}); digests of other kinds are not looked at. */
final class ContentDigest {

    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256\\s*=\\s*(?::([^:,]*):)?");

    private ContentDigest() {}

    /** @throws IllegalArgumentException when a SHA-256 is announced that is none */
    static Optional<Sha256> sha256(Collection<String> headers) {
        var said = SHA_256.matcher(String.join(",", headers));
        if (!said.find()) {
            return Optional.empty();
        }
        byte[] hash = said.group(1) == null ? new byte[0] : Base64.getDecoder().decode(said.group(1));
        return Optional.of(Sha256.read(hash).orElseThrow(() -> new IllegalArgumentException("No SHA-256")));
    }

    /** The same as a header of an answer. */
    static String of(Sha256 hash) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash.hex())) + ":";
    }
}
