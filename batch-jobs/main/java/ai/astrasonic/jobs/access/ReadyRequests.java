package ai.astrasonic.jobs.access;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.Launches;
import ai.astrasonic.requests.AccessPackages;
import ai.astrasonic.requests.AccessRequestReadyToBuild;
import ai.astrasonic.shared.Roles;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Asks for a launch as soon as a request's package is ordered; hearing of it twice changes nothing. */
@Component
class ReadyRequests {

    private final AccessPackages packages;
    private final Launches launches;

    ReadyRequests(AccessPackages packages, Launches launches) {
        this.packages = packages;
        this.launches = launches;
    }

    @ApplicationModuleListener
    void on(AccessRequestReadyToBuild ready) {
        RunAs.job(AccessPackageJob.NAME, () -> {
            var key = PackageKey.of(packages.orderOf(ready.request())).toString();
            launches.request(new LaunchOrder(AccessPackageJob.NAME, key, Roles.SYSTEM));
        });
    }
}
