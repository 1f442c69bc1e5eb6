package ai.astrasonic.library.formats;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        var digest = sha256();
        digest.update(salt);
        var bytes = ByteBuffer.wrap(digest.digest(location.getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** The same for the same text at any time: an id for tracks of programs that give none. */
    static String lasting(String text) {
        byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
