package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is held but not handed out, and why (Art. 15(4)): secrets, other people's data, copies. */
@Component
class Redactions {

    /** A field that is left out of every row. */
    record Redaction(String dataSet, String field, String reason, long rows) {}

    private final DataMap map;

    Redactions(DataMap map) {
        this.map = map;
    }

    List<Redaction> of(List<Collected> collected, Texts texts) {
        return collected.stream()
                .filter(found -> found.expected() > 0)
                .flatMap(found -> {
                    var set = map.get(found.key());
                    return set.withheld().stream().map(field -> redaction(set, field, found, texts));
                })
                .toList();
    }

    private static Redaction redaction(DataSet set, DataField field, Collected found, Texts texts) {
        return new Redaction(set.key(), field.name(), texts.ofMap(field.withheld()), found.expected());
    }
}
