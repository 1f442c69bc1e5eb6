package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.Controller;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** No analysis of audio may be held after the term in which its audio goes, in any table that the data map gives this term. */
@Component
class Proc7RawAudioIsRemoved implements PromiseCheck {

    private static final String TERM = "analysis";

    private final Evidence evidence;
    private final DataMap map;

    Proc7RawAudioIsRemoved(Evidence evidence, DataMap map) {
        this.evidence = evidence;
        this.map = map;
    }

    @Override
    public PromiseId id() {
        return PromiseId.PROC_7;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public PromiseState check(Instant now) {
        var limit = now.atZone(Controller.ZONE)
                .minus(Period.parse(RetentionTerm.of(TERM).period()))
                .toInstant();
        var late = late(limit);
        if (late.isEmpty() || late.containsValue(Optional.<Long>empty())) {
            return new PromiseState.Unproven(
                    new Finding(Reason.of("proc-7.unproven", late.size()), 0, now, Looked.at(late)));
        }
        long count = late.values().stream().mapToLong(Optional::orElseThrow).sum();
        return count > 0
                ? new PromiseState.Broken(new Finding(Reason.of("proc-7.broken", count), count, now, Looked.at(late)))
                : new PromiseState.Kept(
                        new Finding(Reason.of("proc-7.kept", late.size()), late.size(), now, Looked.at(late)));
    }

    /** Rows past the term by table; none for a table that does not tell when something was. */
    private Map<String, Optional<Long>> late(Instant limit) {
        var late = new TreeMap<String, Optional<Long>>();
        map.tablesAboutPeople().stream()
                .filter(set -> set.retention().equals(TERM))
                .forEach(set -> late.put(set.name(), late(set, limit)));
        return late;
    }

    private Optional<Long> late(DataSet set, Instant limit) {
        return evidence.hasColumn(set.name(), set.orderBy(), "timestamptz")
                ? Optional.of(evidence.ask()
                        .sql("SELECT count(*) FROM %s WHERE %s < :limit".formatted(set.name(), set.orderBy()))
                        .param("limit", limit.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                : Optional.empty();
    }
}
