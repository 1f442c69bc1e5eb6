package ai.astrasonic.requests;

import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.RangedObjectChannel;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.springframework.stereotype.Component;

/** Keeps packages in the primary store, under a prefix of their own. */
@Component
class ObjectStorePackages implements PackageStorage {

    private final ObjectStore store;

    ObjectStorePackages(ObjectStores stores) {
        this.store = stores.primary();
    }

    @Override
    public SeekableByteChannel open(String objectKey) throws IOException {
        var stored =
                store.head(objectKey).orElseThrow(() -> new FileNotFoundException(objectKey + " is not in the store"));
        return new RangedObjectChannel((from, length) -> store.open(objectKey, from, length), stored.size());
    }

    @Override
    public void remove(String objectKey) throws IOException {
        var deletion = store.deleteAll(objectKey);
        if (!deletion.isComplete()) {
            throw new IOException("The store kept a version of " + objectKey);
        }
    }

    @Override
    public boolean exists(String objectKey) {
        try (var versions = store.versions(objectKey)) {
            return versions.findAny().isPresent();
        }
    }
}
