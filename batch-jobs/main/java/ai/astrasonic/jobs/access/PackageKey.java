package ai.astrasonic.jobs.access;

import ai.astrasonic.requests.PackageId;
import ai.astrasonic.requests.PackageOrder;
import ai.astrasonic.shared.RequestId;
import java.util.UUID;

/** The business key of a run: one for each package of a request, so a revoked package is built anew and no other twice. */
record PackageKey(RequestId request, PackageId accessPackage) {

    static PackageKey of(PackageOrder order) {
        return new PackageKey(order.request(), order.accessPackage());
    }

    static PackageKey parse(String key) {
        int slash = key.indexOf('/');
        return new PackageKey(
                RequestId.of(key.substring(0, slash)), new PackageId(UUID.fromString(key.substring(slash + 1))));
    }

    @Override
    public String toString() {
        return request + "/" + accessPackage;
    }
}
