package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Nobody under 16 has an account (Art. 8; art. 5 UAVG): none says so by its year of birth, and one that a parent reported is
 * erased promptly. The policy names no number of days; a week is our reading of it.
 */
@Component
class Child1NoAccountsUnder16 implements PromiseCheck {

    private static final Duration PROMPTLY = Duration.ofDays(7);
    private static final int AGE = 16;
    private static final int SHOWN = 20;

    private static final String YOUNG = """
            SELECT id::text FROM account WHERE status <> 'ERASED' AND birth_year > :year ORDER BY id LIMIT :most""";

    private static final String REPORTED = """
            SELECT r.id::text AS request, r.mandate_checked_at <= :late AS late,
                   EXISTS (SELECT FROM erasure e WHERE e.request_id = r.id AND e.executed_at IS NOT NULL) AS gone
            FROM data_subject_request r
            WHERE r.kind = 'ERASURE' AND r.on_behalf_relation = 'PARENT' AND r.mandate_checked_at IS NOT NULL
              AND r.status NOT IN ('REFUSED', 'WITHDRAWN', 'JOINED')
            ORDER BY r.mandate_checked_at, r.id""";

    private final Evidence evidence;

    Child1NoAccountsUnder16(Evidence evidence) {
        this.evidence = evidence;
    }

    private record Report(String request, boolean late, boolean gone) {}

    @Override
    public PromiseId id() {
        return PromiseId.CHILD_1;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public PromiseState check(Instant now) {
        // Whoever was born in this year or later has not turned 16 by the end of it.
        int year = now.atOffset(ZoneOffset.UTC).getYear() - AGE;
        var young = evidence.ask()
                .sql(YOUNG)
                .param("year", year)
                .param("most", SHOWN)
                .query((row, n) -> row.getString(1))
                .list();
        var reports = evidence.ask()
                .sql(REPORTED)
                .param("late", now.minus(PROMPTLY).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Report(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
                .list();
        return judge(young, reports, now);
    }

    private static PromiseState judge(List<String> young, List<Report> reports, Instant now) {
        var open = reports.stream().filter(report -> !report.gone()).toList();
        var late = open.stream().filter(Report::late).toList();
        var facts = new ArrayList<>(List.of(Fact.of("evidence.reported", reports.size())));
        young.forEach(account -> facts.add(new Fact("evidence.account", account)));
        open.stream().limit(SHOWN).forEach(report -> facts.add(new Fact("evidence.case", report.request())));
        if (!young.isEmpty() || !late.isEmpty()) {
            return new PromiseState.Broken(new Finding(
                    Reason.of("child-1.broken", young.size(), late.size()), young.size() + late.size(), now, facts));
        }
        return open.isEmpty()
                ? new PromiseState.Kept(
                        new Finding(Reason.of("child-1.kept", reports.size()), reports.size(), now, facts))
                : new PromiseState.AtRisk(new Finding(Reason.of("child-1.open", open.size()), open.size(), now, facts));
    }
}
