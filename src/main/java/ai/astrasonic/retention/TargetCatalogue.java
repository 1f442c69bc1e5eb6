package ai.astrasonic.retention;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Place;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every place where a rule's records lie: those in plain tables, and those that other modules know how to end. */
@Component
public class TargetCatalogue {

    private final List<RetentionTarget> targets;
    private final DataMap map;
    private final Set<String> partTables;
    private final Map<String, OtherEnd> otherEnds;

    TargetCatalogue(
            List<RetentionTarget> special,
            DataMap map,
            @Qualifier("retentionDataSource") DataSource retention,
            Clock clock) {
        this.map = map;
        this.partTables = TargetSpec.all().stream()
                .flatMap(spec -> spec.parts().stream())
                .map(TargetSpec.PartOf::table)
                .collect(Collectors.toSet());
        this.otherEnds = OtherEnd.Of.all().stream().collect(Collectors.toMap(OtherEnd.Of::dataSet, OtherEnd.Of::end));
        var jdbc = JdbcClient.create(retention);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(retention));
        var tables = TargetSpec.all().stream().map(spec -> new TableTarget(spec, map, jdbc, transactions, clock));
        this.targets = Stream.<RetentionTarget>concat(special.stream(), tables)
                .sorted(Comparator.comparing(RetentionTarget::rule).thenComparing(RetentionTarget::key))
                .toList();
        var twice = new java.util.HashSet<String>();
        targets.stream()
                .map(RetentionTarget::key)
                .filter(key -> !twice.add(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalStateException("Two ways to end " + key);
                });
    }

    /** Of all rules, sorted by rule and key. */
    public List<RetentionTarget> all() {
        return targets;
    }

    public List<RetentionTarget> of(String rule) {
        return targets.stream().filter(target -> target.rule().equals(rule)).toList();
    }

    /** @throws IllegalArgumentException when no target has the key */
    public RetentionTarget get(String key) {
        return targets.stream()
                .filter(target -> target.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No target called " + key));
    }

    /** What the data map puts under a rule and nothing here ends: it goes with its person's erasure, or others hold it. */
    public List<DataSet> endedOtherwise(String rule) {
        Set<String> swept = targets.stream().map(RetentionTarget::dataSet).collect(Collectors.toSet());
        return map.dataSets().stream()
                .filter(set -> set.retention().equals(rule))
                .filter(set -> !swept.contains(set.key()))
                .toList();
    }

    /**
     * How one of those ends.
     *
     * @throws IllegalArgumentException when nobody has said so
     */
    public OtherEnd otherEnd(DataSet set) {
        if (otherEnds.containsKey(set.key())) {
            return otherEnds.get(set.key());
        }
        if (set.place() == Place.RECIPIENT) {
            return OtherEnd.RECIPIENT;
        }
        if (set.place() == Place.DATABASE && partTables.contains(set.name())) {
            return OtherEnd.WITH_ANOTHER;
        }
        throw new IllegalArgumentException("Nobody has said how " + set.key() + " ends");
    }
}
