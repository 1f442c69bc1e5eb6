package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is held but not handed out, and why (Art. 15(4)): secrets, other people's data, copies. */
@Component
class Redactions {

    /**
     * The redaction log.
     *
     * @param fields fields that are left out of every row
     * @param passages passages about others that were left out of single messages
     */
    record Log(List<Redaction> fields, List<Passages> passages) {}

    /** @param rows rows that have something in the field */
    record Redaction(String dataSet, String field, String reason, long rows) {}

    /** @param decidedBy the role in which it was decided, never a name */
    record Passages(
            String dataSet,
            String field,
            String conversation,
            String sentAt,
            int passages,
            String reason,
            String decidedBy) {}

    /** The table of packages; the packages themselves are the set with {@code -content} behind it. */
    static final String PACKAGES = "requests.package";

    private final DataMap map;
    private final LeftOutPassages passages;

    Redactions(DataMap map, LeftOutPassages passages) {
        this.map = map;
        this.passages = passages;
    }

    Log of(PackageRun run, List<Collected> collected, Texts texts) {
        var fields = collected.stream().flatMap(found -> {
            var set = map.get(found.key());
            return set.withheld().stream()
                    .filter(field -> rows(found, field) > 0)
                    .map(field -> redaction(set, field, found, texts));
        });
        return new Log(
                Stream.concat(fields, packages(collected, texts)).toList(),
                passages.of(run.order().account(), texts));
    }

    /** Earlier packages in the store, and this one: copies of what is in it. */
    private Stream<Redaction> packages(List<Collected> collected, Texts texts) {
        var set = map.get(PACKAGES + "-content");
        return collected.stream()
                .filter(found -> found.key().equals(PACKAGES) && found.expected() > 0)
                .flatMap(found -> set.withheld().stream()
                        .map(field -> new Redaction(
                                set.key(), field.name(), texts.ofMap(field.withheld()), found.expected())));
    }

    private static Redaction redaction(DataSet set, DataField field, Collected found, Texts texts) {
        return new Redaction(set.key(), field.name(), texts.ofMap(field.withheld()), rows(found, field));
    }

    private static long rows(Collected found, DataField field) {
        return found.withheld().getOrDefault(field.name(), 0L);
    }
}
