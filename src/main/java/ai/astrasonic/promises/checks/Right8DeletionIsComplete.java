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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Of an erased account nothing may be left (Art. 17): it has a certificate, its residual scan found nothing that should not be
 * there, and the tables themselves, asked here anew, agree. A certificate may take a few days, since leftovers are removed
 * first; then its absence breaks the promise.
 */
@Component
class Right8DeletionIsComplete implements PromiseCheck {

    private static final Duration PATIENCE = Duration.ofDays(5);
    private static final int SHOWN = 20;

    private static final String PROOFS = """
            SELECT a.id::text AS account, a.erased_at <= :patience AS late, coalesce(e.certificate IS NOT NULL, false) AS certified,
                   coalesce(e.open, 0) AS open, e.places
            FROM account a LEFT JOIN LATERAL (
                SELECT p.certificate, cardinality(found) AS open, array_to_string(found, ', ') AS places
                FROM erasure p, LATERAL (SELECT ARRAY(SELECT line ->> 'place' FROM jsonb_path_query(p.scan,
                     '$.lines[*] ? (@.found == "LEFTOVER" || @.found == "UNSEARCHED")') line ORDER BY 1) AS found) lines
                WHERE p.account_id = a.id AND p.status <> 'CANCELLED' ORDER BY p.planned_at DESC LIMIT 1) e ON true
            WHERE a.status = 'ERASED' ORDER BY a.erased_at, a.id""";

    private final Evidence evidence;
    private final LeftRows left;

    Right8DeletionIsComplete(Evidence evidence, LeftRows left) {
        this.evidence = evidence;
        this.left = left;
    }

    /**
     * What there is to show for one erased account.
     *
     * @param late whether its certificate should be there by now
     * @param open how many places the scan found something in or could not search
     */
    private record Proof(
            String account,
            boolean late,
            boolean certified,
            int open,
            @Nullable String places) {

        boolean isBroken() {
            return certified ? open > 0 : late;
        }

        Fact fact() {
            return places == null || places.isEmpty()
                    ? new Fact("evidence.uncertified", account)
                    : new Fact("evidence.leftover", account + ": " + places);
        }
    }

    @Override
    public PromiseId id() {
        return PromiseId.RIGHT_8;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public PromiseState check(Instant now) {
        var proofs = evidence
                .ask()
                .sql(PROOFS)
                .param("patience", now.minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .query(Proof.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        var rows = left.of(set -> true, LeftRows.ERASED, Instant.EPOCH, now.minus(Duration.ofDays(1)), now);
        var broken = proofs.stream().filter(Proof::isBroken).toList();
        var waiting = proofs.stream()
                .filter(proof -> !proof.certified() && !proof.isBroken())
                .toList();
        return judge(proofs.size(), broken, waiting, rows, now);
    }

    private static PromiseState judge(
            int erased, List<Proof> broken, List<Proof> waiting, LeftRows.Left rows, Instant now) {
        var facts = new ArrayList<>(List.of(Fact.of("evidence.erased", erased)));
        broken.stream().limit(SHOWN).map(Proof::fact).forEach(facts::add);
        waiting.stream().limit(SHOWN).map(Proof::fact).forEach(facts::add);
        rows.rows().forEach((table, count) -> facts.add(Fact.of(table, count)));
        rows.people().stream()
                .limit(SHOWN)
                .forEach(person -> facts.add(new Fact("evidence.account", person.toString())));
        long violations = broken.size() + rows.people().size();
        if (violations > 0) {
            return new PromiseState.Broken(new Finding(
                    Reason.of("right-8.broken", broken.size(), rows.people().size()), violations, now, facts));
        }
        if (!waiting.isEmpty()) {
            return new PromiseState.AtRisk(
                    new Finding(Reason.of("right-8.waiting", waiting.size()), waiting.size(), now, facts));
        }
        return erased == 0
                ? new PromiseState.Unproven(new Finding(Reason.of("right-8.none"), 0, now, facts))
                : new PromiseState.Kept(new Finding(Reason.of("right-8.kept", erased), erased, now, facts));
    }
}
