package ai.astrasonic.residual;

import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.ObjectVersion;
import ai.astrasonic.residual.matching.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Searches both object stores: the keys, metadata and tags of every version, and unfinished uploads. */
@Component
class StoreScan implements Place {

    private static final Logger LOG = LoggerFactory.getLogger(StoreScan.class);
    private static final String EVERYTHING = "";
    private static final Pattern FILE_ENDING = Pattern.compile(
            "(\\.(csv|json|xml|nml|zip|gz|tar|pdf|txt|html|eml|log|jpe?g|png|mp3|m4a|wav|aiff?|flac))+$");
    private static final int AT_ONCE = 16;
    private static final int CHUNK = 1000;

    private final ObjectStores stores;

    StoreScan(ObjectStores stores) {
        this.stores = stores;
    }

    @Override
    public Found search(Matcher matcher, ObjectKeys keys) {
        return search("primary store", stores.primary(), matcher, keys)
                .and(search("disaster-recovery store", stores.disasterRecovery(), matcher, keys));
    }

    private static Found search(String place, ObjectStore store, Matcher matcher, ObjectKeys keys) {
        var counts = new Counts(place, matcher);
        try (var versions = store.versions(EVERYTHING);
                var uploads = store.unfinishedUploads(EVERYTHING)) {
            var chunk = new ArrayList<ObjectVersion>(CHUNK);
            for (var all = versions.iterator(); all.hasNext(); ) {
                chunk.add(all.next());
                if (chunk.size() == CHUNK || !all.hasNext()) {
                    search(chunk, store, counts, keys);
                    chunk.clear();
                }
            }
            uploads.forEach(key -> counts.thing(upload -> key(key, upload, keys)));
            return counts.searched();
        } catch (ObjectStoreFailure failure) {
            LOG.warn("The {} could not be searched", place, failure);
            return Found.unsearched(place, "could not be read");
        }
    }

    private static void search(List<ObjectVersion> chunk, ObjectStore store, Counts counts, ObjectKeys keys) {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var asked = chunk.stream()
                    .map(version -> threads.submit(() -> counts.thing(object -> {
                        key(version.key(), object, keys);
                        store.metadata(version).forEach((name, value) -> {
                            object.text(name, Counts.PLAIN);
                            object.text(value, Counts.PLAIN);
                        });
                    })))
                    .toList();
            asked.forEach(StoreScan::await);
        }
    }

    private static void await(Future<?> asked) {
        try {
            asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ObjectStoreFailure failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void key(String key, Counts.Thing object, ObjectKeys keys) {
        object.text(key, Counts.PLAIN);
        object.text(FILE_ENDING.matcher(key).replaceFirst(""), Counts.PLAIN);
        keys.owners(key).forEach(object::of);
    }
}
