package ai.astrasonic.library.formats;

import ai.astrasonic.shared.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** Stands in for full locations, which must not reach the database; salted anew for each reading. */
final class Fingerprints {

    private static final int LENGTH = 16;

    private final byte[] salt = new byte[32];

    Fingerprints() {
        new SecureRandom().nextBytes(salt);
    }

    UUID of(String location) {
        var digest = Sha256.digest();
        digest.update(salt);
        var bytes = ByteBuffer.wrap(digest.digest(location.getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** The same for the same text at any time: an id for tracks of programs that give none. */
    static String lasting(String text) {
        byte[] hash = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, LENGTH);
    }
}
