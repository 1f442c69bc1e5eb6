package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** No token of Spotify or Beatport may outlive its account. */
@Component
class Proc5TokensGoWithTheAccount implements PromiseCheck {

    private static final String TOKENS = """
            SELECT c.provider, count(*) AS all_tokens, count(*) FILTER (WHERE a.id IS NULL OR a.status = 'ERASED') AS left_tokens
            FROM connection c LEFT JOIN account a ON a.id = c.account_id
            WHERE c.provider IN ('SPOTIFY', 'BEATPORT') AND num_nonnulls(c.access_token, c.refresh_token) > 0
            GROUP BY 1 ORDER BY 1""";

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
        var found = evidence.ask().sql(TOKENS).query(Tokens.class).list();
        long left = found.stream().mapToLong(Tokens::leftTokens).sum();
        if (left > 0) {
            var facts = found.stream()
                    .filter(tokens -> tokens.leftTokens() > 0)
                    .map(tokens -> Fact.of(tokens.provider(), tokens.leftTokens()))
                    .toList();
            return new PromiseState.Broken(new Finding(Reason.of("proc-5.broken", left), left, now, facts));
        }
        long looked = found.stream().mapToLong(Tokens::allTokens).sum();
        var facts = List.of(Fact.of("evidence.erased", erased()));
        return new PromiseState.Kept(new Finding(Reason.of("proc-5.kept", looked), looked, now, facts));
    }

    private long erased() {
        return evidence.ask()
                .sql("SELECT count(*) FROM account WHERE status = 'ERASED'")
                .query(Long.class)
                .single();
    }
}
