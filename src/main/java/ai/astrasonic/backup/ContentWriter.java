package ai.astrasonic.backup;

import ai.astrasonic.objectstore.ObjectStores;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes a stream to both stores at once and learns its hash on the way. */
@Component
class ContentWriter {

    private static final int STEP = 64 * 1024;

    private final ObjectStores stores;

    ContentWriter(ObjectStores stores) {
        this.stores = stores;
    }

    /** Content that lies complete in both stores. */
    record Written(String key, Sha256 sha256, long size) {}

    /** Empty when the content is longer than allowed: then neither store has any of it. */
    Optional<Written> write(String key, InputStream content, long mostBytes) throws IOException {
        var hash = Sha256.digest();
        try (var primary = stores.primary().upload(key);
                var second = stores.disasterRecovery().upload(key)) {
            byte[] step = new byte[STEP];
            long size = 0;
            for (int read = content.read(step); read >= 0; read = content.read(step)) {
                size += read;
                if (size > mostBytes) {
                    return Optional.empty();
                }
                hash.update(step, 0, read);
                primary.write(step, 0, read);
                second.write(step, 0, read);
            }
            primary.complete();
            second.complete();
            return Optional.of(written(key, hash, size));
        }
    }

    private static Written written(String key, MessageDigest hash, long size) {
        return new Written(key, Sha256.of(hash.digest()), size);
    }
}
