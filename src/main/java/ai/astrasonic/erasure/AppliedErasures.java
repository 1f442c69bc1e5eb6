package ai.astrasonic.erasure;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the data map what is left of erasures whose file has had its time: that they were carried out. */
@Component
class AppliedErasures implements DataSetSource {

    @Override
    public List<DataSet> dataSets() {
        return List.of(DataSet.technical(
                "erasure.erasure_applied",
                Place.DATABASE,
                "erasure_applied",
                "numbers of erasures that were carried out; nothing here leads to a person",
                List.of("id")));
    }
}
