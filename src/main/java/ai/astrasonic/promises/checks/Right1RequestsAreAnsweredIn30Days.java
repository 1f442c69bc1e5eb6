package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * No request may be open past 30 days from its receipt, nor past the due date on its file where that is earlier (Art. 12(3)).
 * The 30 days are counted here anew: a wrong date on the file deceives nobody. A case that was opened again is open, whatever
 * it was answered before; one that was answered and waits for recipients only is not. A late answer broke the promise for one person and nothing mends that: it counts as broken for 30
 * days, as a warning for a year.
 */
@Component
class Right1RequestsAreAnsweredIn30Days implements PromiseCheck {

    private static final int NEAR_DAYS = 5;
    private static final int CASES_SHOWN = 20;

    private static final String REQUESTS = """
            WITH request AS (
                SELECT id, received, least(due, received + 30) AS last_day, answered, 
                       closed_at IS NULL AND (status <> 'FOLLOW_UP' OR answered IS NULL) AS open
                FROM (SELECT *, (received_at AT TIME ZONE :zone)::date AS received,
                             (answered_at AT TIME ZONE :zone)::date AS answered FROM data_subject_request) r),
            answer AS (SELECT answered, answered - received AS days, answered > last_day AS late FROM request
                       WHERE NOT open AND answered >= CAST(:today AS date) - 365)
            """;

    private static final String COUNTS = REQUESTS + """
            SELECT count(*) FILTER (WHERE open) AS open,
                   count(*) FILTER (WHERE open AND last_day < :today) AS overdue,
                   count(*) FILTER (WHERE open AND last_day BETWEEN :today AND CAST(:today AS date) + :near) AS near,
                   min(last_day) FILTER (WHERE open)::text AS next_due,
                   (SELECT count(*) FROM answer WHERE late) AS late,
                   (SELECT count(*) FROM answer WHERE late AND answered >= CAST(:today AS date) - 30) AS late_30,
                   (SELECT count(*) FROM answer WHERE days <= 7) AS answered_7,
                   (SELECT count(*) FROM answer WHERE days BETWEEN 8 AND 14) AS answered_14,
                   (SELECT count(*) FROM answer WHERE days BETWEEN 15 AND 21) AS answered_21,
                   (SELECT count(*) FROM answer WHERE days BETWEEN 22 AND 30) AS answered_30,
                   (SELECT count(*) FROM answer WHERE days > 30) AS answered_more
            FROM request""";

    private static final String MOST_URGENT = REQUESTS + """
            SELECT id::text FROM request WHERE open AND last_day <= CAST(:today AS date) + :near ORDER BY last_day, id LIMIT :shown""";

    private final Evidence evidence;

    Right1RequestsAreAnsweredIn30Days(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public PromiseId id() {
        return PromiseId.RIGHT_1;
    }

    @Override
    public PromiseState check(Instant now) {
        Map<String, Object> values = Map.of(
                "zone",
                Controller.ZONE.getId(),
                "today",
                LocalDate.ofInstant(now, Controller.ZONE),
                "near",
                NEAR_DAYS,
                "shown",
                CASES_SHOWN);
        var counts = evidence.ask().sql(COUNTS).params(values).query().singleRow();
        var urgent = evidence.ask()
                .sql(MOST_URGENT)
                .params(values)
                .query((row, n) -> row.getString(1))
                .list();
        return judge(counts, facts(counts, urgent), now);
    }

    private static PromiseState judge(Map<String, @Nullable Object> counts, List<Fact> facts, Instant now) {
        long overdue = number(counts, "overdue");
        long near = number(counts, "near");
        long open = number(counts, "open");
        if (overdue > 0) {
            return new PromiseState.Broken(new Finding(Reason.of("right-1.broken", overdue), overdue, now, facts));
        }
        long lateNow = number(counts, "late_30");
        if (lateNow > 0) {
            return new PromiseState.Broken(new Finding(Reason.of("right-1.late", lateNow), lateNow, now, facts));
        }
        long late = number(counts, "late");
        if (near > 0) {
            return new PromiseState.AtRisk(new Finding(Reason.of("right-1.near", near, NEAR_DAYS), near, now, facts));
        }
        if (late > 0) {
            return new PromiseState.AtRisk(new Finding(Reason.of("right-1.late-before", late), late, now, facts));
        }
        return new PromiseState.Kept(new Finding(Reason.of("right-1.kept", open), open, now, facts));
    }

    private static List<Fact> facts(Map<String, @Nullable Object> counts, List<String> urgent) {
        var facts = new ArrayList<Fact>();
        counts.forEach((name, value) -> {
            if (value != null) {
                facts.add(new Fact("evidence." + name.replace('_', '-'), value.toString()));
            }
        });
        urgent.forEach(id -> facts.add(new Fact("evidence.case", id)));
        return facts;
    }

    private static long number(Map<String, @Nullable Object> counts, String name) {
        return ((Number) Objects.requireNonNull(counts.get(name))).longValue();
    }
}
