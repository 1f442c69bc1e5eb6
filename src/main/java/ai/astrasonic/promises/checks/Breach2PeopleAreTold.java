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
 * People must be told of a breach with high risk without undue delay, with its nature, likely consequences and measures (Art. 34).
 * Told is who got a letter by the mail provider's word, or was reached otherwise with a note of it. The law names no hours; three
 * days after the decision we call it undue.
 */
@Component
class Breach2PeopleAreTold implements PromiseCheck {

    private static final int SHOWN = 20;

    private static final String BREACHES = """
            WITH decided AS (
                SELECT DISTINCT ON (breach_id) breach_id, yes, decided_at FROM breach_decision WHERE about = 'PEOPLE'
                ORDER BY breach_id, number DESC),
            due AS (
                SELECT b.number, d.yes, d.decided_at <= CAST(:now AS timestamptz) - interval '3 days' AS over, s.id AS scope,
                       b.id AS breach,
                       (SELECT a.proposes_people FROM breach_assessment a WHERE a.breach_id = b.id ORDER BY a.number DESC LIMIT 1)
                           AS proposed
                FROM breach b LEFT JOIN decided d ON d.breach_id = b.id
                LEFT JOIN LATERAL (SELECT id FROM breach_scope WHERE breach_id = b.id ORDER BY number DESC LIMIT 1) s ON true
                WHERE b.aware_at IS NOT NULL)
            SELECT number, untold, CASE
                WHEN yes IS NULL THEN CASE WHEN proposed THEN 'UNDECIDED' ELSE 'NO_HIGH_RISK' END
                WHEN NOT yes THEN 'EXEMPT'
                WHEN scope IS NOT NULL AND untold = 0 THEN 'TOLD'
                WHEN over THEN 'UNTOLD'
                ELSE 'ON_ITS_WAY' END AS stands
            FROM due CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE NOT EXISTS (
                    SELECT FROM breach_letter_person p JOIN breach_letter l ON l.id = p.letter_id
                    WHERE p.breach_id = due.breach AND p.account_id = s.account_id
                      AND (p.outcome = 'SENT' OR p.otherwise <> '') AND l.approved_at IS NOT NULL
                      AND '' NOT IN (l.nature_en, l.nature_nl, l.consequences_en, l.consequences_nl, l.measures_en, l.measures_nl))) AS untold
                FROM breach_scope_person s WHERE due.yes AND s.scope_id = due.scope) people
            ORDER BY number DESC""";

    private final Evidence evidence;

    Breach2PeopleAreTold(Evidence evidence) {
        this.evidence = evidence;
    }

    private enum Stands {
        TOLD,
        EXEMPT,
        NO_HIGH_RISK,
        ON_ITS_WAY,
        UNDECIDED,
        UNTOLD
    }

    private record Told(int number, long untold, Stands stands) {

        boolean isOpen() {
            return stands == Stands.ON_ITS_WAY || stands == Stands.UNDECIDED;
        }
    }

    @Override
    public PromiseId id() {
        return PromiseId.BREACH_2;
    }

    @Override
    public PromiseState check(Instant now) {
        var all = evidence.ask()
                .sql(BREACHES)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        new Told(row.getInt("number"), row.getLong("untold"), Stands.valueOf(row.getString("stands"))))
                .list();
        return judge(all, now);
    }

    private static PromiseState judge(List<Told> all, Instant now) {
        var untold = all.stream().filter(told -> told.stands() == Stands.UNTOLD).toList();
        var open = all.stream().filter(Told::isOpen).toList();
        if (!untold.isEmpty()) {
            return new Broken(finding("breach-2.broken", untold, all, now));
        }
        if (!open.isEmpty()) {
            return new AtRisk(finding("breach-2.open", open, all, now));
        }
        return all.isEmpty()
                ? new Unproven(finding("breach-2.none", all, all, now))
                : new Kept(finding("breach-2.kept", all, all, now));
    }

    private static Finding finding(String reason, List<Told> concerned, List<Told> all, Instant now) {
        var named = concerned.stream().limit(SHOWN).map(told -> Fact.of("evidence.breach", told.number()));
        var counts = Stream.of(Stands.values()).map(stands -> Fact.of("evidence.people-" + stands, count(all, stands)));
        var people = Stream.of(Fact.of(
                "evidence.people-left", all.stream().mapToLong(Told::untold).sum()));
        var facts = Stream.of(named, counts, people)
                .flatMap(part -> part)
                .filter(fact -> !fact.value().equals("0"))
                .toList();
        return new Finding(Reason.of(reason, concerned.size()), concerned.size(), now, facts);
    }

    private static long count(List<Told> all, Stands stands) {
        return all.stream().filter(told -> told.stands() == stands).count();
    }
}
