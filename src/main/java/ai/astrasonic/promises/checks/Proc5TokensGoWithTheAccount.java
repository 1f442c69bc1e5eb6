package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * No token of Spotify or Beatport may outlive its account. Beatport can be asked to revoke: it must have answered a call for
 * that wherever a revocation is called done, and nothing may wait for it longer than the term of the account's data.
 */
@Component
class Proc5TokensGoWithTheAccount implements PromiseCheck {

    private static final String TOKENS = """
            SELECT c.provider, count(*) AS all_tokens, count(*) FILTER (WHERE a.id IS NULL OR a.status = 'ERASED') AS left_tokens
            FROM connection c LEFT JOIN account a ON a.id = c.account_id
            WHERE c.provider IN ('SPOTIFY', 'BEATPORT') AND num_nonnulls(c.access_token, c.refresh_token) > 0
            GROUP BY 1 ORDER BY 1""";

    private static final String REVOCATIONS = """
            SELECT count(*) FROM recipient_task t
            WHERE t.recipient = 'beatport' AND t.ask = 'ERASE'
              AND (t.ended_at IS NULL AND t.asked_at < :limit
                   OR t.state = 'DONE' AND NOT EXISTS (
                       SELECT FROM recipient_call c WHERE c.task_id = t.id AND c.status BETWEEN 200 AND 299
                         AND c.template LIKE '%/revoke_token/'))""";

    private final Evidence evidence;

    Proc5TokensGoWithTheAccount(Evidence evidence) {
        this.evidence = evidence;
    }

    private record Tokens(String provider, long allTokens, long leftTokens) {}

    @Override
    public PromiseId id() {
        return PromiseId.PROC_5;
    }

    @Override
    public PromiseState check(Instant now) {
        var found = evidence.ask().sql(TOKENS).query(Tokens.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
        long left = found.stream().mapToLong(Tokens::leftTokens).sum();
        long unproven = revocationsWithoutProof(now);
        if (left + unproven > 0) {
            return new PromiseState.Broken(new Finding(
                    Reason.of("proc-5.broken", left, unproven), left + unproven, now, facts(found, unproven)));
        }
        long looked = found.stream().mapToLong(Tokens::allTokens).sum();
        var facts = List.of(Fact.of("evidence.erased", erased()));
        return new PromiseState.Kept(new Finding(Reason.of("proc-5.kept", looked), looked, now, facts));
    }

    private static List<Fact> facts(List<Tokens> found, long unproven) {
        var left = found.stream()
                .filter(tokens -> tokens.leftTokens() > 0)
                .map(tokens -> Fact.of(tokens.provider(), tokens.leftTokens()));
        var revocations = unproven == 0 ? Stream.<Fact>empty() : Stream.of(Fact.of("evidence.unrevoked", unproven));
        return Stream.concat(left, revocations).toList();
    }

    private long revocationsWithoutProof(Instant now) {
        var limit = now.atZone(Controller.ZONE)
                .minus(Period.parse(RetentionTerm.of("account").period()));
        return evidence.ask()
                .sql(REVOCATIONS)
                .param("limit", limit.toOffsetDateTime())
                .query(Long.class)
                .single();
    }

    private long erased() {
        return evidence.ask()
                .sql("SELECT count(*) FROM account WHERE status = 'ERASED'")
                .query(Long.class)
                .single();
    }
}
