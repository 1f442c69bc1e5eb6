package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.DataMap;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * No row may have come to be about a person while processing was restricted (Art. 18), in any table of an activity that does
 * not go on under a restriction; and every restriction in force must have its flag on the account.
 */
@Component
class Right5RestrictionIsHonoured implements PromiseCheck {

    private static final String SPANS = """
            SELECT account_id, since, lifted_at AS until FROM restriction
            UNION ALL
            SELECT id, restricted_at, NULL FROM account WHERE restricted_at IS NOT NULL
                AND NOT EXISTS (SELECT FROM restriction WHERE account_id = account.id AND lifted_at IS NULL)""";

    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM (%s) s) AS restrictions,
                   (SELECT count(*) FROM restriction JOIN account ON account.id = account_id
                    WHERE lifted_at IS NULL AND restricted_at IS NULL) AS unflagged""".formatted(SPANS);

    private final Evidence evidence;
    private final ProcessedRows rows;
    private final DataMap map;

    Right5RestrictionIsHonoured(Evidence evidence, ProcessedRows rows, DataMap map) {
        this.evidence = evidence;
        this.rows = rows;
        this.map = map;
    }

    @Override
    public PromiseId id() {
        return PromiseId.RIGHT_5;
    }

    @Override
    public PromiseState check(Instant now) {
        var goesOn = Basis.goingOnUnderRestriction();
        var stopped = map.tablesAboutPeople().stream().filter(set -> !goesOn.contains(set.activity()));
        var counts = evidence.ask().sql(COUNTS).query().singleRow();
        return judge(counts, rows.in(SPANS, stopped, Map.of()), now);
    }

    private static PromiseState judge(
            Map<String, @Nullable Object> counts, Map<String, Optional<Long>> found, Instant now) {
        long restrictions = number(counts, "restrictions");
        long unflagged = number(counts, "unflagged");
        long processed = found.values().stream().mapToLong(count -> count.orElse(0L)).sum();
        var facts = facts(restrictions, unflagged, found);
        if (processed + unflagged > 0) {
            var reason = processed > 0
                    ? Reason.of("right-5.broken", processed)
                    : Reason.of("right-5.unflagged", unflagged);
            return new PromiseState.Broken(new Finding(reason, processed + unflagged, now, facts));
        }
        return restrictions == 0
                ? new PromiseState.Unproven(new Finding(Reason.of("right-5.none"), 0, now, facts))
                : new PromiseState.Kept(
                        new Finding(Reason.of("right-5.kept", restrictions), restrictions, now, facts));
    }

    private static List<Fact> facts(long restrictions, long unflagged, Map<String, Optional<Long>> found) {
        var facts = new ArrayList<>(List.of(
                Fact.of("evidence.restrictions", restrictions),
                Fact.of("evidence.unflagged", unflagged),
                Fact.of("evidence.tables", found.size())));
        facts.addAll(Looked.at(found));
        return facts;
    }

    private static long number(Map<String, @Nullable Object> counts, String name) {
        return ((Number) Objects.requireNonNull(counts.get(name))).longValue();
    }
}
