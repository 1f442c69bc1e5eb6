package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.requests.PackageOrder;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which data sets a package is about: all of the map, or those that the request is limited to. */
@Component
class AskedSets {

    private final DataMap map;

    AskedSets(DataMap map) {
        this.map = map;
    }

    static boolean isAsked(PackageOrder order, String key) {
        return order.scope().isEmpty() || order.scope().contains(key);
    }

    /** The tables to collect; files in a store are found through the table that names them. */
    List<DataSet> tables(PackageOrder order) {
        return map.tablesAboutPeople().stream()
                .filter(set -> isAsked(order, set.key()) || namesFilesAskedFor(order, set.key()))
                .toList();
    }

    private boolean namesFilesAskedFor(PackageOrder order, String table) {
        return map.in(Place.OBJECT_STORE)
                .filter(content -> isAsked(order, content.key()))
                .anyMatch(content -> tableOf(content).equals(table));
    }

    static String tableOf(DataSet content) {
        return content.exported().isEmpty() ? Redactions.PACKAGES : BackupEntries.DATA_SET;
    }
}
