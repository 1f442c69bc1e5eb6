package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.engine.JobSettings;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.jobs.packing.WorkFolder;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.requests.AccessPackages;
import ai.astrasonic.requests.PackageStatus;
import ai.astrasonic.requests.PackageView;
import java.io.IOException;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/**
 * Opens a run: asks what is ordered now, and whether it is still wanted. What nobody wants any more leaves at once what was
 * gathered of it, in clear, and what an upload in flight may have stored after the package's removal (Art. 5(1)(e)).
 */
@Component
class PackageRuns {

    private final AccessPackages packages;
    private final JobSettings settings;
    private final ObjectStore store;

    PackageRuns(AccessPackages packages, JobSettings settings, ObjectStores stores) {
        this.packages = packages;
        this.settings = settings;
        this.store = stores.primary();
    }

    PackageRun open(PackageKey key, LongConsumer progress, Runnable fence) throws IOException {
        var folder =
                WorkFolder.open(settings.workDirectory(), key.accessPackage().toString());
        requireWanted(key, folder);
        var order = packages.orderOf(key.request());
        return new PackageRun(order, folder, isBuilt(key), progress, () -> {
            fence.run();
            requireWanted(key, folder);
        });
    }

    private void requireWanted(PackageKey key, WorkFolder folder) {
        if (!packages.isWanted(key.request(), key.accessPackage())) {
            folder.delete();
            removeStored(key);
            throw StepFailed.forGood("not-wanted", key.accessPackage());
        }
    }

    private void removeStored(PackageKey key) {
        try {
            var object = key.accessPackage().objectKey();
            store.abortUnfinishedUploads(object);
            if (!store.deleteAll(object).isComplete()) {
                throw StepFailed.retryable("unwanted-kept", new IOException(object));
            }
        } catch (ObjectStoreFailure e) {
            throw StepFailed.retryable("unwanted-failed", e);
        }
    }

    private boolean isBuilt(PackageKey key) {
        return packages.of(key.request()).stream()
                .filter(view -> view.id().equals(key.accessPackage()))
                .map(PackageView::status)
                .anyMatch(status -> status != PackageStatus.ORDERED);
    }
}
