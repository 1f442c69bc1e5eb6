package ai.astrasonic.billing;

import ai.astrasonic.billing.stripe.StripeTold;
import ai.astrasonic.database.TextArray;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes credit notes, with the refunds that paid them out. */
@Component
class CreditTables {

    private static final String NOTES = """
            INSERT INTO credit_note AS known (id, account_id, customer_id, invoice_id, number, total_minor, tax_minor, currency,
                reason, status, created_at, told_at)
            SELECT t.id, coalesce(c.account_id, i.account_id), t.customer_id, t.invoice_id, t.number, t.total, t.tax, t.currency,
                   t.reason, t.status, t.created_at, :told
            FROM unnest(:id::text[], :customer::text[], :invoice::text[], :number::text[], :total::bigint[], :tax::bigint[],
                        :currency::text[], :reason::text[], :status::text[], :created::timestamptz[])
                 AS t(id, customer_id, invoice_id, number, total, tax, currency, reason, status, created_at)
            LEFT JOIN stripe_customer c ON c.id = t.customer_id
            LEFT JOIN invoice i ON i.id = t.invoice_id
            ON CONFLICT (id) DO UPDATE SET number = excluded.number, status = excluded.status, told_at = excluded.told_at
            WHERE is_newer_word(known.told_at, known.status, excluded.told_at, excluded.status)
            RETURNING id
            """;

    private static final String REFUNDS = """
            INSERT INTO credit_note_refund (credit_note_id, refund_id)
            SELECT t.* FROM unnest(:note::text[], :refund::text[]) AS t
            ON CONFLICT (credit_note_id, refund_id) DO NOTHING
            """;

    private final JdbcClient jdbc;

    CreditTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> notes(List<StripeTold.CreditNote> told, Instant at) {
        var written = jdbc.sql(NOTES)
                .param("id", TextArray.of(told, StripeTold.CreditNote::id))
                .param("customer", TextArray.of(told, StripeTold.CreditNote::customerId))
                .param("invoice", TextArray.of(told, StripeTold.CreditNote::invoiceId))
                .param("number", TextArray.of(told, StripeTold.CreditNote::number))
                .param("total", TextArray.of(told, StripeTold.CreditNote::totalMinor))
                .param("tax", TextArray.of(told, StripeTold.CreditNote::taxMinor))
                .param("currency", TextArray.of(told, StripeTold.CreditNote::currency))
                .param("reason", TextArray.of(told, StripeTold.CreditNote::reason))
                .param("status", TextArray.of(told, StripeTold.CreditNote::status))
                .param("created", TextArray.of(told, StripeTold.CreditNote::createdAt))
                .param("told", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .list();
        refunds(told.stream()
                .flatMap(note -> note.refunds().stream().map(refund -> Map.entry(note.id(), refund)))
                .toList());
        return written;
    }

    private void refunds(List<Map.Entry<String, String>> told) {
        jdbc.sql(REFUNDS)
                .param("note", TextArray.of(told, Map.Entry::getKey))
                .param("refund", TextArray.of(told, Map.Entry::getValue))
                .update();
    }
}
