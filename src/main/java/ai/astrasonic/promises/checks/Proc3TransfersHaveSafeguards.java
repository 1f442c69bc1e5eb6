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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * No transfer outside the EEA may lack a safeguard that holds on the day (Art. 44 to 46): a decision on adequacy that was not
 * withdrawn, a listing that was looked up within a year, or signed clauses of the right module with an assessment.
 */
@Component
class Proc3TransfersHaveSafeguards implements PromiseCheck {

    private static final int NEAR_DAYS = 30;

    private static final String CLAUSES = """
            SELECT recipient FROM (
                SELECT DISTINCT ON (f.recipient) f.recipient, t.* FROM recipient_filing f JOIN recipient_transfer t ON t.filing_id = f.id
                ORDER BY f.recipient, f.filed_at DESC, f.id DESC) newest
            WHERE safeguard = 'STANDARD_CONTRACTUAL_CLAUSES' AND signed_on <= :day AND assessed_on <= :day
              AND module = ANY (:modules)""";

    private static final String LISTED = """
            SELECT recipient FROM (
                SELECT DISTINCT ON (f.recipient) f.recipient, l.* FROM recipient_filing f JOIN recipient_framework l ON l.filing_id = f.id
                ORDER BY f.recipient, f.filed_at DESC, f.id DESC) newest
            WHERE active AND coalesce(active_until, 'infinity') >= :day AND (checked_on + interval '1 year')::date >= :day""";

    private final Evidence evidence;
    private final DecisionsInForce decisions;

    Proc3TransfersHaveSafeguards(Evidence evidence, DecisionsInForce decisions) {
        this.evidence = evidence;
        this.decisions = decisions;
    }

    /** Keys of the companies whose transfers hold. */
    private record Held(Set<String> adequate, boolean framework, Set<String> listed, Set<String> one, Set<String> two) {

        boolean holds(RegisteredCompany company) {
            var clauses = company.bound() && !company.controller() ? two : company.bound() ? union() : one;
            return adequate.contains(company.goesTo())
                    || framework && company.framework() && listed.contains(company.key())
                    || clauses.contains(company.key());
        }

        private Set<String> union() {
            return Stream.concat(one.stream(), two.stream()).collect(Collectors.toSet());
        }
    }

    @Override
    public PromiseId id() {
        return PromiseId.PROC_3;
    }

    @Override
    public PromiseState check(Instant now) {
        var today = LocalDate.ofInstant(now, Controller.ZONE);
        var going = RegisteredCompany.all().stream()
                .filter(company -> company.goesTo() != null)
                .toList();
        var bare = without(going, today);
        if (!bare.isEmpty()) {
            return new PromiseState.Broken(finding("proc-3.broken", bare.size(), now, "evidence.no-ground", bare));
        }
        var soon = without(going, today.plusDays(NEAR_DAYS));
        return soon.isEmpty()
                ? new PromiseState.Kept(finding("proc-3.kept", going.size(), now, "", List.of()))
                : new PromiseState.AtRisk(finding("proc-3.near", soon.size(), now, "evidence.ground-near", soon));
    }

    private List<String> without(List<RegisteredCompany> going, LocalDate day) {
        var held = new Held(
                decisions.countries(day),
                decisions.framework(day),
                keys(LISTED, day),
                clauses(day, 1),
                clauses(day, 2, 3));
        return going.stream()
                .filter(company -> !held.holds(company))
                .map(RegisteredCompany::name)
                .toList();
    }

    private Set<String> clauses(LocalDate day, Integer... modules) {
        return evidence.ask()
                .sql(CLAUSES)
                .param("day", day)
                .param("modules", modules)
                .query((row, n) -> row.getString(1))
                .set();
    }

    private Set<String> keys(String question, LocalDate day) {
        return evidence.ask()
                .sql(question)
                .param("day", day)
                .query((row, n) -> row.getString(1))
                .set();
    }

    private static Finding finding(String reason, long count, Instant now, String fact, List<String> names) {
        return new Finding(
                Reason.of(reason, count),
                count,
                now,
                names.stream().map(name -> new Fact(fact, name)).toList());
    }
}
