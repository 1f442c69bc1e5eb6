package ai.astrasonic.backup;

import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.FaultPoints;
import org.springframework.stereotype.Component;

/** Removes content from both stores, every version, marker and unfinished upload, and looks whether it is gone. */
@Component
class ContentRemoval {

    private final ObjectStores stores;

    ContentRemoval(ObjectStores stores) {
        this.stores = stores;
    }

    /** @throws ObjectStoreFailure when a store failed, or has something although it said that it deleted all */
    void remove(String key) {
        for (var store : stores.both()) {
            FaultPoints.reach("backup.content.before-delete");
            if (!store.deleteAll(key).isComplete()) {
                throw new ObjectStoreFailure("A store kept a version of " + key, true);
            }
            FaultPoints.reach("backup.content.after-delete");
            requireGone(store, key);
        }
    }

    /** A listing may be stale, in either direction: so the object itself is asked for too. */
    private static void requireGone(ObjectStore store, String key) {
        try (var versions = store.versions(key)) {
            if (versions.findAny().isPresent()) {
                throw new ObjectStoreFailure("A store still lists " + key + " after it was deleted", true);
            }
        }
        if (store.head(key).isPresent()) {
            throw new ObjectStoreFailure("A store still has " + key + " after it was deleted", true);
        }
        if (store.abortUnfinishedUploads(key) > 0) {
            throw new ObjectStoreFailure("A store had an unfinished upload of " + key + " again", true);
        }
    }
}
