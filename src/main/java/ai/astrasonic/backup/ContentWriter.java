package ai.astrasonic.backup;

import ai.astrasonic.keys.ContentEncryption;
import ai.astrasonic.keys.ContentKey;
import ai.astrasonic.objectstore.ObjectStores;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Writes a stream to both stores at once, encrypted with a key of its own, and learns the hash of what is clear on the way. */
@Component
class ContentWriter {

    private static final int STEP = 64 * 1024;

    private final ObjectStores stores;
    private final ContentEncryption encryption;

    ContentWriter(ObjectStores stores, ContentEncryption encryption) {
        this.stores = stores;
        this.encryption = encryption;
    }

    /** What became of the content. */
    sealed interface Writing {}

    /** It lies complete in both stores, under the name and the key. */
    record Written(String key, ContentKey contentKey, Sha256 sha256, long size, long encryptedSize)
            implements Writing {}

    /** It was longer than allowed: neither store has any of it. */
    record TooLong() implements Writing {}

    /** It was not what had been announced: neither store has any of it. */
    record Different() implements Writing {}

    Writing write(String key, InputStream content, long mostBytes, Announced announced) throws IOException {
        var contentKey = encryption.newKey();
        try (var upload = stores.upload(key)) {
            // Closing it writes the last segment; what is given up before is never closed, and so never whole.
            var encrypting = encryption.encrypting(contentKey, key, StreamUtils.nonClosing(upload));
            var hash = Sha256.digest();
            long size = copy(content, encrypting, hash, mostBytes);
            if (size > mostBytes) {
                return new TooLong();
            }
            var sha256 = Sha256.of(hash.digest());
            if (!announced.is(size, sha256)) {
                return new Different();
            }
            encrypting.close();
            return new Written(key, contentKey, sha256, size, upload.complete().size());
        }
    }

    /** Stops soon after the most that is allowed. */
    static long copy(InputStream from, OutputStream into, MessageDigest hash, long mostBytes) throws IOException {
        byte[] step = new byte[STEP];
        long size = 0;
        for (int read = from.read(step); read >= 0; read = from.read(step)) {
            size += read;
            if (size > mostBytes) {
                return size;
            }
            hash.update(step, 0, read);
            into.write(step, 0, read);
        }
        return size;
    }
}
