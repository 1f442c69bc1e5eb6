package ai.astrasonic.backup;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** The hash by which the same content is recognised and checked. */
public record Sha256(String hex) {

    private static final int LENGTH = 32;

    static MessageDigest digest() {
        return ai.astrasonic.shared.Sha256.digest();
    }

    static Sha256 of(byte[] hash) {
        return new Sha256(HexFormat.of().formatHex(hash));
    }

    /** Empty when these bytes are no such hash. */
    public static Optional<Sha256> read(byte[] hash) {
        return hash.length == LENGTH ? Optional.of(of(hash)) : Optional.empty();
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
