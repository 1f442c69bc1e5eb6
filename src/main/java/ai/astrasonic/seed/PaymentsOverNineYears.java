package ai.astrasonic.seed;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sales spread evenly over nine years up to now, made inside the database: of both tax classes and of unknown ones, by the
 * month and by the year, some refunded (also in a later year), some contested (also still), some without an invoice. The same
 * numbers make the same sales.
 */
@Component
public class PaymentsOverNineYears {

    /** One row for each sale; bits of its dice decide what it is. */
    private static final String SALES = """
            FROM generate_series(1, :rows) n, (SELECT coalesce(max(last_number), 0) FROM payment_ledger) l(first),
                 LATERAL (SELECT hashint8extended(n, :seed) AS dice) d,
                 LATERAL (SELECT :until::timestamptz - interval '3287 days' * ((:rows - n)::double precision / :rows) AS at,
                                 'y9' || :seed || 'n' || n AS word, 'cus_y9' || (dice & 16383) % :people AS customer,
                                 md5('y9' || (dice & 16383) % :people)::uuid AS account,
                                 (dice >> 14) & 3 = 0 AS monthly, (dice >> 16) & 31 = 0 AS bare,
                                 (dice >> 21) & 31 = 0 AS refunded, (dice >> 26) & 127 = 0 AS disputed,
                                 (ARRAY['NL', 'NL', 'NL', 'NL', 'NL', 'NL', 'BE', 'BE', 'DE', 'DE', 'FR', 'ES', 'GB', 'GB', 'US',
                                        NULL])[1 + ((dice >> 33) & 15)] AS country) s
            """;

    private static final String INVOICES = """
            INSERT INTO invoice (id, account_id, customer_id, number, total_minor, tax_minor, paid_minor, currency, tax_country,
                                 billed_name, billed_email, status, created_at, told_at)
            SELECT 'in_' || word, account, customer, 'AS-' || word, m, 0, m, 'EUR', country, 'Person ' || customer,
                   customer || '@example.org', 'paid', at, :until
            %s, LATERAL (SELECT CASE WHEN monthly THEN 999 ELSE 9900 END) a(m) WHERE NOT bare""".formatted(SALES);

    private static final String LINES = """
            INSERT INTO invoice_line (id, invoice_id, account_id, position, description, quantity, amount_minor, currency,
                                      period_start, period_end)
            SELECT 'il_' || word, 'in_' || word, account, 0, 'Astrasonic Pro', 1, CASE WHEN monthly THEN 999 ELSE 9900 END,
                   'EUR', at, at + CASE WHEN monthly THEN interval '1 month' ELSE interval '1 year' END
            %s WHERE NOT bare""".formatted(SALES);

    private static final String PAYMENTS = """
            INSERT INTO payment (id, ledger_number, account_id, customer_id, intent_id, invoice_id, amount_minor,
                                 refunded_minor, currency, tax_country, method, description, status, disputed, created_at,
                                 told_at)
            SELECT 'ch_' || word, first + n, account, customer, 'pi_' || word, CASE WHEN NOT bare THEN 'in_' || word END, m,
                   CASE WHEN refunded THEN m ELSE 0 END, 'EUR', country, 'card', 'Subscription update', 'succeeded', disputed,
                   at, :until
            %s, LATERAL (SELECT CASE WHEN monthly THEN 999 ELSE 9900 END) a(m)""".formatted(SALES);

    private static final String REFUNDS = """
            INSERT INTO refund (id, account_id, payment_id, amount_minor, currency, reason, status, created_at, told_at)
            SELECT 're_' || word, account, 'ch_' || word, CASE WHEN monthly THEN 999 ELSE 9900 END, 'EUR',
                   'requested_by_customer', 'succeeded', least(at + interval '1 day' * (1 + ((dice >> 37) & 63)), :until),
                   :until
            %s WHERE refunded""".formatted(SALES);

    private static final String DISPUTES = """
            INSERT INTO dispute (id, account_id, payment_id, amount_minor, currency, reason, status, evidence_due_at, created_at,
                                 told_at)
            SELECT 'dp_' || word, account, 'ch_' || word, CASE WHEN monthly THEN 999 ELSE 9900 END, 'EUR', 'fraudulent',
                   (ARRAY['won', 'lost', 'lost', 'lost', 'lost', 'lost', 'lost', 'needs_response'])[1 + ((dice >> 43) & 7)],
                   least(at + interval '14 days', :until), least(at + interval '5 days', :until), :until
            %s WHERE disputed""".formatted(SALES);

    private static final Map<String, String> TABLES = Map.of(
            "invoice", INVOICES, "invoice_line", LINES, "payment", PAYMENTS, "refund", REFUNDS, "dispute", DISPUTES);

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentsOverNineYears(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Answers how many rows each table got.
     *
     * @param payments how many
     * @param people over how many accounts they are spread, at most 16,000
     */
    @Transactional
    public Map<String, Integer> write(int payments, int people, long seed) {
        var until = clock.instant().atOffset(ZoneOffset.UTC);
        return TABLES.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> jdbc.sql(table.getValue())
                                .param("rows", payments)
                                .param("people", people)
                                .param("seed", seed)
                                .param("until", until)
                                .update()));
    }
}
