package ai.astrasonic.billing;

import ai.astrasonic.billing.stripe.StripeTold;
import ai.astrasonic.database.TextArray;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
            """;

    private static final String NEWER_WORD = """
            UPDATE payment p SET refunded_minor = t.refunded, status = t.status, disputed = t.disputed, told_at = :told
            FROM unnest(:id::text[], :refunded::bigint[], :status::text[], :disputed::boolean[])
                 AS t(id, refunded, status, disputed)
            WHERE p.id = t.id AND p.told_at < :told
            """;

    private static final String FEES = """
            UPDATE payment p SET fee_minor = t.fee FROM unnest(:id::text[], :fee::bigint[]) AS t(id, fee)
            WHERE p.id = t.id AND p.fee_minor <> t.fee
            """;

    private static final String SETTLEMENTS = """
            UPDATE payment p SET invoice_id = i.id, tax_minor = i.tax_minor,
                                 tax_country = coalesce(i.tax_country, p.tax_country)
            FROM unnest(:invoice::text[], :payment::text[], :intent::text[]) AS t(invoice_id, payment_id, intent_id)
            JOIN invoice i ON i.id = t.invoice_id
            WHERE (p.id = t.payment_id OR p.intent_id = t.intent_id) AND p.invoice_id IS DISTINCT FROM i.id
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

    int payments(List<StripeTold.Payment> told, Instant at) {
        return told.isEmpty()
                ? 0
                : with(NEWER_WORD, told, at).update()
                        + with(NEW_PAYMENTS, told, at).update();
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

    int fees(List<StripeTold.Fee> told) {
        return jdbc.sql(FEES)
                .param("id", TextArray.of(told, StripeTold.Fee::paymentId))
                .param("fee", TextArray.of(told, StripeTold.Fee::feeMinor))
                .update();
    }

    int settlements(List<StripeTold.Settlement> told) {
        return jdbc.sql(SETTLEMENTS)
                .param("invoice", TextArray.of(told, StripeTold.Settlement::invoiceId))
                .param("payment", TextArray.of(told, StripeTold.Settlement::paymentId))
                .param("intent", TextArray.of(told, StripeTold.Settlement::intentId))
                .update();
    }
}
