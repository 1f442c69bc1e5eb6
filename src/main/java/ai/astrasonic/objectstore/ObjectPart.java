package ai.astrasonic.objectstore;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A piece of an object in memory; several stores may read it at the same time. */
public final class ObjectPart {

    private final ByteBuffer content;
    private @Nullable String md5;

    ObjectPart(byte[] bytes, int length) {
        this.content = ByteBuffer.wrap(bytes, 0, length).asReadOnlyBuffer();
    }

    public int size() {
        return content.limit();
    }

    /** Read from its start by whoever asks. */
    public ByteBuffer content() {
        return content.duplicate();
    }

    /** Its MD5 in Base64, by which a store refuses what was damaged on the way; computed once for all of them. */
    public synchronized String md5() {
        if (md5 == null) {
            try {
                var digest = MessageDigest.getInstance("MD5");
                digest.update(content());
                md5 = Base64.getEncoder().encodeToString(digest.digest());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return md5;
    }
}
