package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Every change of a choice must be in the ledger with the version of the policy and with the words that were shown: those of the
 * banner are hashed anew here.
 */
@Component
class Cons2ChoiceCanBeChanged implements PromiseCheck {

    private static final String LEDGER = """
            SELECT count(*) AS choices,
                   count(*) FILTER (WHERE given <> before) AS changes,
                   count(*) FILTER (WHERE '' IN (trim(policy_version), trim(wording)) OR NOT fits) AS wordless
            FROM (SELECT e.given, e.policy_version, e.wording,
                         lag(e.given) OVER (PARTITION BY coalesce(e.account_id, e.device_id), e.purpose ORDER BY e.decided_at, e.id)
                             AS before,
                         e.text_version IS NULL OR coalesce(e.text_sha256 = t.hash, false) AS fits
                  FROM consent_entry e
                  LEFT JOIN (SELECT version, language, encode(sha256(convert_to(words, 'UTF8')), 'hex') AS hash FROM banner_text) t
                      ON t.version = e.text_version AND t.language = e.language) decided""";

    private final Evidence evidence;

    Cons2ChoiceCanBeChanged(Evidence evidence) {
        this.evidence = evidence;
    }

    private record Ledger(long choices, long changes, long wordless) {}

    @Override
    public PromiseId id() {
        return PromiseId.CONS_2;
    }

    @Override
    public PromiseState check(Instant now) {
        var ledger = evidence.ask().sql(LEDGER).query(Ledger.class).single();
        var facts = List.of(
                Fact.of("evidence.choices", ledger.choices()), Fact.of("evidence.choices-changed", ledger.changes()));
        if (ledger.wordless() > 0) {
            var reason = Reason.of("cons-2.broken", ledger.wordless());
            return new Broken(new Finding(reason, ledger.wordless(), now, facts));
        }
        if (ledger.changes() == 0) {
            return new Unproven(new Finding(Reason.of("cons-2.none"), 0, now, facts));
        }
        return new Kept(new Finding(Reason.of("cons-2.kept", ledger.changes()), ledger.changes(), now, facts));
    }
}
