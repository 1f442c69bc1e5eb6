package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.promises.Fact;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Something of a person that must be gone once its term after the request for deletion is over. */
abstract class GoesAfterItsTerm implements PromiseCheck {

    private static final Instant EVER = Instant.EPOCH;
    private static final Duration NEAR = Duration.ofDays(5);
    private static final int SHOWN = 20;

    private final PromiseId id;
    private final Period term;
    private final Predicate<DataSet> sets;
    private final Evidence evidence;
    private final LeftRows left;

    GoesAfterItsTerm(PromiseId id, String term, Predicate<DataSet> sets, Evidence evidence, LeftRows left) {
        this.id = id;
        this.term = Period.parse(RetentionTerm.of(term).period());
        this.sets = sets;
        this.evidence = evidence;
        this.left = left;
    }

    @Override
    public final PromiseId id() {
        return id;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    /** Things elsewhere that came before the moment and that nobody still there refers to, by place. */
    Map<String, Long> elsewhere(Instant before) {
        return Map.of();
    }

    @Override
    public final PromiseState check(Instant now) {
        var limit = now.atZone(Controller.ZONE).minus(term).toInstant();
        var over = left.of(sets, LeftRows.ASKED, EVER, limit, now);
        var late = elsewhere(limit);
        long violations = over.people().size() + sum(late);
        var facts = new ArrayList<>(List.of(Fact.of("evidence.past-term", past(limit))));
        if (violations > 0) {
            tell(facts, over, late);
            return new PromiseState.Broken(
                    new Finding(Reason.of("gone.broken", over.people().size(), sum(late)), violations, now, facts));
        }
        var soon = left.of(sets, LeftRows.ASKED, limit, limit.plus(NEAR), now);
        if (!soon.people().isEmpty()) {
            tell(facts, soon, Map.of());
            return new PromiseState.AtRisk(new Finding(
                    Reason.of("gone.near", soon.people().size(), NEAR.toDays()),
                    soon.people().size(),
                    now,
                    facts));
        }
        long past = past(limit);
        return new PromiseState.Kept(new Finding(Reason.of("gone.kept", past), past, now, facts));
    }

    private static void tell(List<Fact> facts, LeftRows.Left rows, Map<String, Long> elsewhere) {
        new TreeMap<>(rows.rows()).forEach((table, count) -> facts.add(Fact.of(table, count)));
        new TreeMap<>(elsewhere).forEach((place, count) -> facts.add(Fact.of("evidence.store-" + place, count)));
        rows.people().stream()
                .limit(SHOWN)
                .forEach(person -> facts.add(new Fact("evidence.account", person.toString())));
    }

    private long past(Instant limit) {
        return evidence.ask()
                .sql("SELECT count(*) FROM account a WHERE " + LeftRows.ASKED)
                .param("from", EVER.atOffset(ZoneOffset.UTC))
                .param("until", limit.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
