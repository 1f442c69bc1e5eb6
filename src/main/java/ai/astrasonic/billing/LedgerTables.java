package ai.astrasonic.billing;

import ai.astrasonic.billing.stripe.StripeTold;
import ai.astrasonic.database.TextArray;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes payments, each with the next number of a ledger without gaps (promise RET-2 counts them). */
@Component
class LedgerTables {

    private static final String NEW_PAYMENTS = """
            INSERT INTO payment (id, ledger_number, account_id, customer_id, intent_id, amount_minor, refunded_minor,
                                 currency, tax_country, method, description, status, disputed, created_at, told_at)
            SELECT t.id, (SELECT coalesce(max(last_number), 0) FROM payment_ledger)
                       + row_number() OVER (ORDER BY t.created_at, t.id),
                   c.account_id, t.customer_id, t.intent_id, t.amount, t.refunded,
                   t.currency, t.country, t.method, t.description, t.status, t.disputed, t.created_at, :told
            FROM unnest(:id::text[], :customer::text[], :intent::text[], :amount::bigint[], :refunded::bigint[],
                        :currency::text[], :country::text[], :method::text[], :description::text[], :status::text[],
                        :disputed::boolean[], :created::timestamptz[])
                 AS t(id, customer_id, intent_id, amount, refunded, currency, country, method, description, status,
                      disputed, created_at)
            LEFT JOIN stripe_customer c ON c.id = t.customer_id
            WHERE NOT EXISTS (SELECT FROM payment p WHERE p.id = t.id)
            RETURNING id
            """;

    private static final String NEWER_WORD = """
            UPDATE payment p SET refunded_minor = t.refunded, status = t.status, disputed = t.disputed, told_at = :told
            FROM unnest(:id::text[], :refunded::bigint[], :status::text[], :disputed::boolean[])
                 AS t(id, refunded, status, disputed)
            WHERE p.id = t.id
              AND (is_newer_word(p.told_at, p.status, :told, t.status)
                   OR (p.told_at = :told AND (t.refunded > p.refunded_minor OR (t.disputed AND NOT p.disputed))))
            RETURNING p.id
            """;

    /** The fee may come before its payment or after it. */
    private static final String FEES = """
            UPDATE payment p SET fee_minor = b.fee_minor FROM balance_transaction b
            WHERE b.source_id = p.id AND b.type IN ('charge', 'payment') AND p.fee_minor <> b.fee_minor
              AND (p.id = ANY(:ids) OR b.id = ANY(:ids))
            """;

    private static final String SETTLEMENTS = """
            INSERT INTO invoice_settlement (id, invoice_id, payment_id, intent_id)
            SELECT t.* FROM unnest(:id::text[], :invoice::text[], :payment::text[], :intent::text[]) AS t
            ON CONFLICT (id) DO NOTHING RETURNING id
            """;

    private static final String SETTLE = """
            WITH settled AS (
                SELECT p.id, p.invoice_id AS before, i.id AS invoice_id, i.tax_minor, i.tax_country
                FROM invoice_settlement s JOIN invoice i ON i.id = s.invoice_id
                JOIN payment p ON p.id = s.payment_id OR p.intent_id = s.intent_id
                WHERE (s.id = ANY(:ids) OR i.id = ANY(:ids) OR p.id = ANY(:ids))
                  AND (p.invoice_id IS DISTINCT FROM i.id OR p.tax_minor <> i.tax_minor)),
            written AS (
                UPDATE payment p SET invoice_id = s.invoice_id, tax_minor = s.tax_minor,
                                     tax_country = coalesce(s.tax_country, p.tax_country)
                FROM settled s WHERE p.id = s.id)
            SELECT unnest(ARRAY[id, coalesce(before, id), invoice_id]) FROM settled
            """;

    private final JdbcClient jdbc;

    LedgerTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One load at a time numbers the ledger; held until the transaction ends. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('payment.ledger_number'))::text")
                .query(String.class)
                .optional();
    }

    List<String> payments(List<StripeTold.Payment> told, Instant at) {
        if (told.isEmpty()) {
            return List.of();
        }
        return Stream.of(NEWER_WORD, NEW_PAYMENTS)
                .flatMap(sql -> with(sql, told, at).query((row, n) -> row.getString(1)).list().stream())
                .toList();
    }

    private JdbcClient.StatementSpec with(String sql, List<StripeTold.Payment> told, Instant at) {
        return jdbc.sql(sql)
                .param("id", TextArray.of(told, StripeTold.Payment::id))
                .param("customer", TextArray.of(told, StripeTold.Payment::customerId))
                .param("intent", TextArray.of(told, StripeTold.Payment::intentId))
                .param("amount", TextArray.of(told, StripeTold.Payment::amountMinor))
                .param("refunded", TextArray.of(told, StripeTold.Payment::refundedMinor))
                .param("currency", TextArray.of(told, StripeTold.Payment::currency))
                .param("country", TextArray.of(told, StripeTold.Payment::taxCountry))
                .param("method", TextArray.of(told, StripeTold.Payment::method))
                .param("description", TextArray.of(told, StripeTold.Payment::description))
                .param("status", TextArray.of(told, StripeTold.Payment::status))
                .param("disputed", TextArray.of(told, StripeTold.Payment::disputed))
                .param("created", TextArray.of(told, StripeTold.Payment::createdAt))
                .param("told", at.atOffset(ZoneOffset.UTC));
    }

    List<String> settlements(List<StripeTold.Settlement> told) {
        return jdbc.sql(SETTLEMENTS)
                .param("id", TextArray.of(told, StripeTold.Settlement::id))
                .param("invoice", TextArray.of(told, StripeTold.Settlement::invoiceId))
                .param("payment", TextArray.of(told, StripeTold.Settlement::paymentId))
                .param("intent", TextArray.of(told, StripeTold.Settlement::intentId))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Gives payments their fee. */
    void fees(List<String> ids) {
        jdbc.sql(FEES).param("ids", ids.toArray(String[]::new)).update();
    }

    /** Gives payments their invoice; the ids of the payments, of the sales they were, and of those they are now. */
    List<String> settle(List<String> ids) {
        return jdbc.sql(SETTLE)
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
