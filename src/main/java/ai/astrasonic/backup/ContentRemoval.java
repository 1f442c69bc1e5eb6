package ai.astrasonic.backup;

import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.ObjectVersion;
import ai.astrasonic.shared.FaultPoints;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Removes content from both stores, every version, marker and unfinished upload, and looks whether it is gone. */
@Component
class ContentRemoval {

    private static final String ALL = "c/";
    private static final int KEYS_IN_A_CALL = 1000;

    /** Half of the six that one key takes, since the list of all is read twice: to delete, and to look whether all is gone. */
    private static final int CALLS_FOR_A_KEY = 3;

    private final ObjectStores stores;

    ContentRemoval(ObjectStores stores) {
        this.stores = stores;
    }

    /**
     * Removes each key by itself, or reads through the list of all, whichever takes fewer calls.
     *
     * @param among how many objects there are about
     * @throws ObjectStoreFailure when a store failed, or has something although it said that it deleted all
     */
    void remove(Collection<String> keys, long among, Consumer<Collection<String>> gone) {
        if (isByKey(keys, among)) {
            keys.forEach(key -> {
                remove(key);
                gone.accept(List.of(key));
            });
        } else {
            removeAmongAll(new HashSet<>(keys));
            gone.accept(keys);
        }
    }

    private static boolean isByKey(Collection<String> keys, long among) {
        long pages = 1 + (among + keys.size()) / KEYS_IN_A_CALL;
        return keys.size() <= 1 || keys.size() * CALLS_FOR_A_KEY <= pages;
    }

    /** Whether the store has anything under one of the keys: a version, a marker, an unfinished upload. */
    boolean isLeft(Collection<String> keys, long among, ObjectStore store) {
        return isByKey(keys, among)
                ? keys.stream()
                        .anyMatch(key -> isLeft(store, key, key::equals)
                                || store.head(key).isPresent())
                : isLeft(store, ALL, new HashSet<>(keys)::contains);
    }

    private static boolean isLeft(ObjectStore store, String prefix, Predicate<String> wanted) {
        try (var versions = store.versions(prefix);
                var uploads = store.unfinishedUploads(prefix)) {
            return Stream.concat(versions.map(ObjectVersion::key), uploads).anyMatch(wanted);
        }
    }

    private void removeAmongAll(Set<String> keys) {
        for (var store : stores.both()) {
            FaultPoints.reach("backup.content.before-delete");
            if (!store.deleteAll(ALL, keys::contains).isComplete()) {
                throw new ObjectStoreFailure("A store kept a version of what was to be deleted", true);
            }
            FaultPoints.reach("backup.content.after-delete");
            if (isLeft(store, ALL, keys::contains)) {
                throw new ObjectStoreFailure("A store still lists something after it was deleted", true);
            }
        }
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
