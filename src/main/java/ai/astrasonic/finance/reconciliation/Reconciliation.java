package ai.astrasonic.finance.reconciliation;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.finance.bank.BankMatching;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds the records against each other and against Stripe's balance: writes down what differs, takes back what is cured. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class Reconciliation {

    private static final String WRITE = """
            WITH found AS MATERIALIZED (%s),
            cured AS (
                UPDATE finance_finding f SET resolved_at = :now
                WHERE f.kind = :kind AND f.resolved_at IS NULL
                  AND NOT EXISTS (SELECT FROM found WHERE found.object_id = f.object_id))
            INSERT INTO finance_finding AS known (kind, object_id, period, amount_minor, currency, found_at)
            SELECT :kind, object_id, period::text, amount_minor, currency, :now FROM found
            ON CONFLICT (kind, object_id) WHERE resolved_at IS NULL
            DO UPDATE SET amount_minor = excluded.amount_minor, currency = excluded.currency
            WHERE known.amount_minor IS DISTINCT FROM excluded.amount_minor
               OR known.currency IS DISTINCT FROM excluded.currency""";

    private final BankMatching bank;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reconciliation(BankMatching bank, JdbcClient jdbc, Clock clock) {
        this.bank = bank;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many findings are new or other than they were.
     *
     * @param balance what Stripe says is on our balance, by currency
     */
    @Transactional
    public int reconcile(Map<String, Long> balance) {
        bank.match();
        return Checks.ALL.entrySet().stream()
                .mapToInt(check -> write(check.getKey(), check.getValue(), balance))
                .sum();
    }

    private int write(FindingKind kind, String sql, Map<String, Long> balance) {
        var currencies = List.copyOf(balance.keySet());
        var statement =
                jdbc.sql(WRITE.formatted(sql)).param("kind", kind.stored()).param("now", OffsetDateTime.now(clock));
        if (kind == FindingKind.BALANCE_DIFFERS) {
            statement
                    .param("currencies", TextArray.of(currencies, c -> c))
                    .param("amounts", TextArray.of(currencies, balance::get));
        }
        return statement.update();
    }
}
