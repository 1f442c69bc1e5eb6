package ai.astrasonic.backup;

import ai.astrasonic.keys.ContentEncryption;
import ai.astrasonic.keys.ContentKey;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Parts on their way: each an object of its own in the primary store, encrypted from its first byte on. */
@Component
class PartContent {

    private final ObjectStore store;
    private final ContentEncryption encryption;

    PartContent(ObjectStores stores, ContentEncryption encryption) {
        this.store = stores.primary();
        this.encryption = encryption;
    }

    /** Writes a part; false, and nothing of it is left, when it is not what was announced. */
    boolean write(String objectKey, ContentKey key, InputStream content, Announced announced) throws IOException {
        FaultPoints.reach("backup.part.before-content");
        try (var upload = store.upload(objectKey)) {
            // Closing it writes the last segment, and must not end what is not whole.
            var encrypting = encryption.encrypting(key, objectKey, StreamUtils.nonClosing(upload));
            var hash = Sha256.digest();
            long size = ContentWriter.copy(content, encrypting, hash, announced.size());
            if (!announced.is(size, Sha256.of(hash.digest()))) {
                return false;
            }
            encrypting.close();
            upload.complete();
            return true;
        }
    }

    /** One after the other, in the clear; each is fetched when the one before is read. */
    InputStream open(ContentKey key, List<Upload.Part> parts) {
        var each = parts.iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return each.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return open(key, each.next().objectKey());
            }
        });
    }

    private InputStream open(ContentKey key, String objectKey) {
        try {
            return encryption.decrypting(key, objectKey, store.open(objectKey));
        } catch (IOException e) {
            throw new ObjectStoreFailure("A part does not open with its key", false, e);
        }
    }
}
