package ai.astrasonic.jobs.finance;

import ai.astrasonic.finance.exports.ExportOrdered;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.Launches;
import ai.astrasonic.shared.Roles;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Launches an export as soon as it is ordered. */
@Component
class OrderedExports {

    private final Launches launches;

    OrderedExports(Launches launches) {
        this.launches = launches;
    }

    @ApplicationModuleListener
    void on(ExportOrdered ordered) {
        launches.request(new LaunchOrder(YearExportJob.NAME, ordered.export().toString(), Roles.SYSTEM));
    }
}
