package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.engine.JobSettings;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.requests.AccessPackages;
import ai.astrasonic.requests.PackageStatus;
import ai.astrasonic.requests.PackageView;
import java.io.IOException;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Opens a run: asks what is ordered now, and whether it is still wanted. */
@Component
class PackageRuns {

    private final AccessPackages packages;
    private final JobSettings settings;

    PackageRuns(AccessPackages packages, JobSettings settings) {
        this.packages = packages;
        this.settings = settings;
    }

    PackageRun open(PackageKey key, LongConsumer progress, Runnable fence) throws IOException {
        if (!packages.isWanted(key.request(), key.accessPackage())) {
            throw StepFailed.forGood("Package " + key.accessPackage() + " is not wanted any more");
        }
        var order = packages.orderOf(key.request());
        var folder =
                WorkFolder.open(settings.workDirectory(), key.accessPackage().toString());
        return new PackageRun(order, folder, isBuilt(key), progress, fence);
    }

    private boolean isBuilt(PackageKey key) {
        return packages.of(key.request()).stream()
                .filter(view -> view.id().equals(key.accessPackage()))
                .map(PackageView::status)
                .anyMatch(status -> status != PackageStatus.ORDERED);
    }
}
