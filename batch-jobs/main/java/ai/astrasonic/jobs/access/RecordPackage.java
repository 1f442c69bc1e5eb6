package ai.astrasonic.jobs.access;

import ai.astrasonic.requests.AccessPackages;
import ai.astrasonic.requests.BuiltPackage;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Puts the package on the case, in the transaction of its step: an outdated owner's record rolls back. */
@Component
class RecordPackage {

    private final AccessPackages packages;

    RecordPackage(AccessPackages packages) {
        this.packages = packages;
    }

    void run(PackageRun run) throws IOException {
        var folder = run.folder();
        var stored = folder.note(StorePackage.NOTE, StorePackage.Stored.class).orElseThrow();
        FaultPoints.reach("access.record.before");
        run.fence().run();
        packages.recordBuilt(new BuiltPackage(
                run.order().request(),
                run.order().accessPackage(),
                stored.bytes(),
                stored.sha256(),
                stored.manifestSha256()));
        FaultPoints.reach("access.record.after");
    }
}
