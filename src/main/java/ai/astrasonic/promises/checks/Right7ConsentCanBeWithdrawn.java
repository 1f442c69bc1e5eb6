package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * No row of an activity that rests on consent alone may have come to be between a withdrawal and the next consent (Art.
 * 7(3)). What rests on consent and lies with a recipient cannot be asked from here: as long as there is such, nothing is
 * called kept.
 */
@Component
class Right7ConsentCanBeWithdrawn implements PromiseCheck {

    private static final String SPANS = """
            SELECT account_id, since, until FROM (
                SELECT account_id, given, decided_at AS since,
                       lead(decided_at) OVER (PARTITION BY account_id, purpose ORDER BY decided_at, id) AS until
                FROM consent_entry WHERE account_id IS NOT NULL) decided
            WHERE NOT given""";

    private static final String WITHDRAWALS = """
            SELECT count(*) FROM (
                SELECT given, lag(given) OVER (PARTITION BY account_id, purpose ORDER BY decided_at, id) AS before
                FROM consent_entry WHERE account_id IS NOT NULL) decided
            WHERE before AND NOT given""";

    private final Evidence evidence;
    private final ProcessedRows rows;
    private final DataMap map;

    Right7ConsentCanBeWithdrawn(Evidence evidence, ProcessedRows rows, DataMap map) {
        this.evidence = evidence;
        this.rows = rows;
        this.map = map;
    }

    @Override
    public PromiseId id() {
        return PromiseId.RIGHT_7;
    }

    @Override
    public PromiseState check(Instant now) {
        var consented = Basis.consentAlone();
        long withdrawals =
                evidence.ask().sql(WITHDRAWALS).query(Long.class).single();
        var found = rows.in(
                SPANS, restingOn(consented).filter(set -> set.place() == Place.DATABASE), Map.of());
        var elsewhere = restingOn(consented)
                .filter(set -> set.place() != Place.DATABASE)
                .map(DataSet::key)
                .toList();
        return judge(withdrawals, found, elsewhere, now);
    }

    private Stream<DataSet> restingOn(Set<String> activities) {
        return map.aboutCustomers().stream().filter(set -> activities.contains(set.activity()));
    }

    private static PromiseState judge(
            long withdrawals, Map<String, Optional<Long>> found, List<String> elsewhere, Instant now) {
        long after = found.values().stream().mapToLong(count -> count.orElse(0L)).sum();
        var facts = new ArrayList<>(
                List.of(Fact.of("evidence.withdrawals", withdrawals), Fact.of("evidence.tables", found.size())));
        facts.addAll(Looked.at(found));
        elsewhere.forEach(set -> facts.add(new Fact("evidence.unasked", set)));
        if (after > 0) {
            return new PromiseState.Broken(new Finding(Reason.of("right-7.broken", after), after, now, facts));
        }
        return elsewhere.isEmpty() && withdrawals > 0
                ? new PromiseState.Kept(new Finding(Reason.of("right-7.kept", withdrawals), withdrawals, now, facts))
                : new PromiseState.Unproven(new Finding(unproven(withdrawals, elsewhere), 0, now, facts));
    }

    private static Reason unproven(long withdrawals, List<String> elsewhere) {
        return elsewhere.isEmpty()
                ? Reason.of("right-7.none")
                : Reason.of("right-7.elsewhere", withdrawals, elsewhere.size());
    }
}
