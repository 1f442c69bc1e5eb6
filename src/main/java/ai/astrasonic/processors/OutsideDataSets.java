package ai.astrasonic.processors;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.shared.LawData;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the data map what lies outside the database: at each recipient and in the identity server, field by field. */
@Component
class OutsideDataSets implements DataSetSource {

    private final Recipients recipients;

    OutsideDataSets(Recipients recipients) {
        this.recipients = new Recipients(recipients.onFile());
    }

    @Override
    public List<DataSet> dataSets() {
        return LawData.folder("data-sets", OutsideDataSet.class).stream()
                .map(set -> set.told(recipients))
                .toList();
    }
}
