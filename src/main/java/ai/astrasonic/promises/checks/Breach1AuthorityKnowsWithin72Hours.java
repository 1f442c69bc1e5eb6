package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.AtRisk;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The authority must know of a breach with risk within 72 hours of awareness, or a reason must say why not (Art. 33(1)). The hours
 * are counted here anew, from the moment of awareness to the authority's own receipt of the first report.
 */
@Component
class Breach1AuthorityKnowsWithin72Hours implements PromiseCheck {

    private static final int SHOWN = 20;

    private static final String BREACHES = """
            WITH breach_told AS (
                SELECT b.number, b.aware_at + interval '72 hours' AS ends, b.late_because IS NOT NULL AS explained,
                       (SELECT min(c.submitted_at) FROM breach_report r JOIN breach_receipt c ON c.report_id = r.id
                        WHERE r.breach_id = b.id AND r.kind = 'FIRST') AS told,
                       (SELECT d.yes FROM breach_decision d WHERE d.breach_id = b.id AND d.about = 'AUTHORITY'
                        ORDER BY d.number DESC LIMIT 1) AS needed
                FROM breach b WHERE b.aware_at IS NOT NULL)
            SELECT number, CASE
                WHEN told <= ends THEN 'IN_TIME'
                WHEN told IS NOT NULL THEN CASE WHEN explained THEN 'EXPLAINED' ELSE 'LATE' END
                WHEN NOT needed THEN 'NOT_NEEDED'
                WHEN ends <= :now THEN CASE WHEN explained THEN 'NEAR' ELSE 'OVERDUE' END
                WHEN ends <= CAST(:now AS timestamptz) + interval '24 hours' THEN 'NEAR'
                ELSE 'RUNNING' END AS stands
            FROM breach_told ORDER BY ends DESC""";

    private final Evidence evidence;

    Breach1AuthorityKnowsWithin72Hours(Evidence evidence) {
        this.evidence = evidence;
    }

    private enum Stands {
        IN_TIME,
        EXPLAINED,
        NOT_NEEDED,
        RUNNING,
        NEAR,
        LATE,
        OVERDUE;

        boolean isBroken() {
            return this == LATE || this == OVERDUE;
        }
    }

    private record Told(int number, Stands stands) {}

    @Override
    public PromiseId id() {
        return PromiseId.BREACH_1;
    }

    @Override
    public PromiseState check(Instant now) {
        var all = evidence.ask()
                .sql(BREACHES)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Told(row.getInt("number"), Stands.valueOf(row.getString("stands"))))
                .list();
        return judge(all, now);
    }

    private static PromiseState judge(List<Told> all, Instant now) {
        var broken = all.stream().filter(told -> told.stands().isBroken()).toList();
        var near = all.stream().filter(told -> told.stands() == Stands.NEAR).toList();
        if (!broken.isEmpty()) {
            return new Broken(finding("breach-1.broken", broken, all, now));
        }
        if (!near.isEmpty()) {
            return new AtRisk(finding("breach-1.near", near, all, now));
        }
        return all.isEmpty()
                ? new Unproven(finding("breach-1.none", all, all, now))
                : new Kept(finding("breach-1.kept", all, all, now));
    }

    private static Finding finding(String reason, List<Told> concerned, List<Told> all, Instant now) {
        var named = concerned.stream().limit(SHOWN).map(told -> Fact.of("evidence.breach", told.number()));
        var counts = Stream.of(Stands.values())
                .map(stands -> Fact.of("evidence.breach-" + stands, count(all, stands)))
                .filter(fact -> !fact.value().equals("0"));
        return new Finding(
                Reason.of(reason, concerned.size()),
                concerned.size(),
                now,
                Stream.concat(named, counts).toList());
    }

    private static long count(List<Told> all, Stands stands) {
        return all.stream().filter(told -> told.stands() == stands).count();
    }
}
