package ai.astrasonic.datamap;

import java.util.List;

/** Contributes what no entity tells: technical tables, object stores, the identity server, recipients. */
@FunctionalInterface
public interface DataSetSource {

    List<DataSet> dataSets();
}
