package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Deletes what earlier attempts left: older versions of the object, unfinished uploads, the work folder. */
@Component
class TidyUp {

    private final ObjectStore store;

    TidyUp(ObjectStores stores) {
        this.store = stores.primary();
    }

    void run(PackageRun run) throws IOException {
        FaultPoints.reach("access.tidy.before");
        try {
            var key = run.order().objectKey();
            store.abortUnfinishedUploads(key);
            try (var versions = store.versions(key)) {
                var older = versions.filter(version -> !version.latest()).toList();
                if (!older.isEmpty() && !store.delete(older).isComplete()) {
                    throw StepFailed.retryable("older-version-kept", new IOException(key));
                }
            }
        } catch (ObjectStoreFailure e) {
            throw StepFailed.retryable("left-overs", e);
        }
        FaultPoints.reach("access.tidy.store");
        run.folder().delete();
        FaultPoints.reach("access.tidy.after");
    }
}
