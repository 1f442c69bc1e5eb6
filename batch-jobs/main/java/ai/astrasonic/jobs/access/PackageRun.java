package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.packing.WorkFolder;
import ai.astrasonic.requests.PackageOrder;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * One attempt at a package: what was ordered, and where its parts are gathered.
 *
 * @param done true when the package is already on the case: nothing is left but tidying
 * @param progress hears how many rows were written so far
 * @param fence throws when another instance has taken this run over, or nobody wants the package any more
 */
record PackageRun(PackageOrder order, WorkFolder folder, boolean done, LongConsumer progress, Runnable fence) {

    String packageId() {
        return order.accessPackage().toString();
    }

    Locale locale() {
        return order.language().locale();
    }
}
