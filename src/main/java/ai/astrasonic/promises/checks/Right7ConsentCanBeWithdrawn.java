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
 * 7(3)), and whoever has such data elsewhere must have been asked to stop after each withdrawal, and have done so: a recipient
 * that was not asked or has not ended proves nothing, one that is late breaks the promise.
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

    private static final String UNASKED = """
            SELECT count(*) FROM (
                SELECT account_id, decided_at, given, lag(given) OVER (PARTITION BY account_id, purpose ORDER BY decided_at, id) AS before
                FROM consent_entry WHERE account_id IS NOT NULL) decided
            WHERE before AND NOT given AND NOT EXISTS (
                SELECT FROM recipient_task t WHERE t.account_id = decided.account_id AND t.ask = 'OBJECT'
                   AND t.asked_at >= decided.decided_at)""";

    private final Evidence evidence;
    private final ProcessedRows rows;
    private final DataMap map;
    private final AtRecipients recipients;

    Right7ConsentCanBeWithdrawn(Evidence evidence, ProcessedRows rows, DataMap map, AtRecipients recipients) {
        this.evidence = evidence;
        this.rows = rows;
        this.map = map;
        this.recipients = recipients;
    }

    @Override
    public PromiseId id() {
        return PromiseId.RIGHT_7;
    }

    @Override
    public PromiseState check(Instant now) {
        var consented = Basis.consentAlone();
        long withdrawals = evidence.ask().sql(WITHDRAWALS).query(Long.class).single();
        var found = rows.in(SPANS, restingOn(consented).filter(set -> set.place() == Place.DATABASE), Map.of());
        var elsewhere = restingOn(consented)
                .filter(set -> set.place() != Place.DATABASE)
                .map(DataSet::key)
                .toList();
        return judge(withdrawals, found, there(elsewhere, now), now);
    }

    /**
     * What rests on consent and lies elsewhere.
     *
     * @param unasked withdrawals of which no recipient was told
     */
    private record There(List<String> sets, long unasked, AtRecipients.Open tasks) {}

    private There there(List<String> sets, Instant now) {
        long unasked = sets.isEmpty()
                ? 0
                : evidence.ask().sql(UNASKED).query(Long.class).single();
        return new There(sets, unasked, recipients.of(AtRecipients.WITHDRAWN, now));
    }

    private Stream<DataSet> restingOn(Set<String> activities) {
        return map.aboutCustomers().stream().filter(set -> activities.contains(set.activity()));
    }

    private static PromiseState judge(long withdrawals, Map<String, Optional<Long>> found, There there, Instant now) {
        long after =
                found.values().stream().mapToLong(count -> count.orElse(0L)).sum();
        var facts = new ArrayList<>(List.of(
                Fact.of("evidence.withdrawals", withdrawals),
                Fact.of("evidence.tables", found.size()),
                Fact.of("evidence.recipients-open", there.tasks().open())));
        facts.addAll(Looked.at(found));
        if (there.unasked() > 0) {
            there.sets().forEach(set -> facts.add(new Fact("evidence.unasked", set)));
        }
        if (after > 0) {
            return new PromiseState.Broken(new Finding(Reason.of("right-7.broken", after), after, now, facts));
        }
        if (there.tasks().late() > 0) {
            long late = there.tasks().late();
            return new PromiseState.Broken(new Finding(Reason.of("right-7.late", late), late, now, facts));
        }
        return unproven(withdrawals, there)
                .<PromiseState>map(reason -> new PromiseState.Unproven(new Finding(reason, 0, now, facts)))
                .orElseGet(() -> new PromiseState.Kept(
                        new Finding(Reason.of("right-7.kept", withdrawals), withdrawals, now, facts)));
    }

    private static Optional<Reason> unproven(long withdrawals, There there) {
        if (there.unasked() > 0) {
            return Optional.of(
                    Reason.of("right-7.elsewhere", withdrawals, there.sets().size()));
        }
        if (withdrawals == 0) {
            return Optional.of(Reason.of("right-7.none"));
        }
        return there.tasks().open() == 0
                ? Optional.empty()
                : Optional.of(
                        Reason.of("right-7.open", withdrawals, there.tasks().open()));
    }
}
