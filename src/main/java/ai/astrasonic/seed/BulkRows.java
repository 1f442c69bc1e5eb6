package ai.astrasonic.seed;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows by the million for benchmarks, made inside the database: {@code accounts} numbered from 1, events and payments
 * scattered over the first {@code people} of them. The same numbers make the same rows.
 */
@Component
public class BulkRows {

    /** A UUID of version 7 from a number: later numbers, later ids. */
    private static final String ACCOUNT_ID = "(lpad(to_hex(1700000000000 + %1$s * 3000), 12, '0') || '7'"
            + " || substr(md5('account' || %1$s), 1, 3) || '8' || substr(md5('account' || %1$s), 4, 15))::uuid";

    private static final String SCATTERED = "(1 + (n * 7919) % :people)";

    private static final String ACCOUNTS = """
            INSERT INTO account (id, email, email_as_typed, email_since, display_name, country, language, birth_year,
                                 identity_id, status, created_at)
            SELECT %s, 'person' || n || '@example.org', 'Person' || n || '@example.org', at, 'Person ' || n,
                   (ARRAY['NL', 'NL', 'NL', 'BE', 'DE', 'FR', 'GB', 'US'])[1 + n %% 8], (ARRAY['nl', 'en'])[1 + n %% 2],
                   1960 + n %% 45, NULL,
                   CASE n %% 100 WHEN 0 THEN 'DELETION_REQUESTED' ELSE 'ACTIVE' END, at
            FROM generate_series(1, :rows) n, LATERAL (SELECT to_timestamp(1700000000 + n * 3)) t(at)
            """.formatted(ACCOUNT_ID.formatted("n"));

    private static final String EVENTS = """
            INSERT INTO security_event (id, occurred_at, account_id, ip, kind, outcome, user_agent_family, session_id)
            SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(hash, 1, 3) || '8'
                       || substr(hash, 4, 15))::uuid,
                   at, %s, '198.51.100.0'::inet + n %% 256,
                   (ARRAY['SIGN_IN', 'SIGN_IN', 'SIGN_OUT', 'TOKEN_REFUSED'])[1 + n %% 4],
                   CASE n %% 17 WHEN 0 THEN 'FAILED' ELSE 'SUCCEEDED' END,
                   (ARRAY['Firefox', 'Chrome', 'Safari'])[1 + n %% 3], NULL
            FROM generate_series(1, :rows) n,
                 LATERAL (SELECT :until::timestamptz - :days * interval '1 day' * ((:rows - n)::double precision / :rows),
                                 md5('event' || n)) t(at, hash)
            """.formatted(ACCOUNT_ID.formatted(SCATTERED));

    private static final String PAYMENTS = """
            INSERT INTO payment (id, ledger_number, account_id, customer_id, intent_id, invoice_id, amount_minor, fee_minor,
                                 tax_minor, refunded_minor, currency, tax_country, method, description, status, disputed,
                                 created_at, told_at)
            SELECT 'ch_bulk' || n, last + n, %s, 'cus_bulk' || %s, 'pi_bulk' || n, 'in_bulk' || n,
                   (ARRAY[999, 9900])[1 + n %% 2], (ARRAY[40, 174])[1 + n %% 2], (ARRAY[173, 1718])[1 + n %% 2],
                   CASE n %% 40 WHEN 0 THEN 999 ELSE 0 END, 'EUR',
                   (ARRAY['NL', 'NL', 'BE', 'DE', 'FR'])[1 + n %% 5], 'card', 'Subscription update', 'succeeded', false,
                   :until::timestamptz - interval '1095 days' * ((:rows - n)::double precision / :rows), :until
            FROM generate_series(1, :rows) n, (SELECT coalesce(max(last_number), 0) FROM payment_ledger) l(last)
            """.formatted(ACCOUNT_ID.formatted(SCATTERED), SCATTERED);

    private final JdbcClient jdbc;
    private final Clock clock;

    BulkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public long accounts(long rows) {
        return jdbc.sql(ACCOUNTS).param("rows", rows).update();
    }

    /** Spread evenly over the days up to now, each day in its partition. */
    @Transactional
    public long securityEvents(long rows, int days, long people) {
        var until = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("SELECT security_event_make_partitions(:first, :last)")
                .param("first", until.toLocalDate().minusDays(days))
                .param("last", until.toLocalDate())
                .query(Integer.class)
                .single();
        return jdbc.sql(EVENTS)
                .param("rows", rows)
                .param("days", days)
                .param("people", people)
                .param("until", until)
                .update();
    }

    /** Spread evenly over three years up to now. */
    @Transactional
    public long payments(long rows, long people) {
        return jdbc.sql(PAYMENTS)
                .param("rows", rows)
                .param("people", people)
                .param("until", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
