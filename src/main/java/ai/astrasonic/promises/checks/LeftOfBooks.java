package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.Controller;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds what stayed behind when its sale had gone: entries, Stripe's own bookings, taxes and evidence without a sale; and what has
 * shorter terms: raw events, and files for the tax authority.
 */
@Component
class LeftOfBooks {

    private static final String LEFT = """
            WITH found AS (
                SELECT 'booking' AS kind, b.id::text AS name FROM booking b
                WHERE b.booked_on < :seven::date
                  AND NOT EXISTS (SELECT FROM payment p WHERE p.id = b.matter)
                  AND NOT EXISTS (SELECT FROM payment p WHERE p.invoice_id = b.matter)
                  AND NOT EXISTS (SELECT FROM invoice i WHERE i.id = b.matter)
                  AND NOT EXISTS (SELECT FROM refund r WHERE r.payment_id = b.matter)
                  AND NOT EXISTS (SELECT FROM dispute d WHERE d.payment_id = b.matter)
                  AND NOT EXISTS (SELECT FROM balance_transaction t WHERE t.id = b.matter)
                UNION ALL
                SELECT 'balance-transaction', t.id FROM balance_transaction t
                WHERE t.created_at < :seven AND t.source_id ~ '^(ch|py|re|pyr|dp|du)_'
                  AND NOT EXISTS (SELECT FROM payment p WHERE p.id = t.source_id)
                  AND NOT EXISTS (SELECT FROM refund r WHERE r.id = t.source_id)
                  AND NOT EXISTS (SELECT FROM dispute d WHERE d.id = t.source_id)
                UNION ALL
                SELECT 'place-evidence', e.kind FROM place_evidence e
                WHERE e.captured_at < :seven AND NOT EXISTS (SELECT FROM payment p WHERE p.id = e.payment_id)
                UNION ALL
                SELECT 'invoice-tax', x.invoice_id FROM invoice_tax x
                WHERE NOT EXISTS (SELECT FROM invoice i WHERE i.id = x.invoice_id)
                UNION ALL
                SELECT 'credit-note-refund', n.credit_note_id FROM credit_note_refund n
                WHERE NOT EXISTS (SELECT FROM credit_note c WHERE c.id = n.credit_note_id)
                UNION ALL
                SELECT 'stripe-event', e.id FROM stripe_event e
                WHERE coalesce(e.processed_at, e.received_at) < :event AND NOT EXISTS (
                    SELECT FROM legal_hold h WHERE h.released_at IS NULL
                       AND (cardinality(h.data_sets) = 0 OR 'finance.event' = ANY(h.data_sets))
                       AND (NOT h.named OR e.account_id IN (SELECT p.account_id FROM legal_hold_person p WHERE p.hold_id = h.id)))
                UNION ALL
                SELECT 'finance-export', f.id::text FROM finance_export f WHERE f.ready_at < :file AND f.removed_at IS NULL)
            SELECT kind, name, count(*) OVER () AS found FROM found ORDER BY kind, name LIMIT :shown""";

    /** As finance is told when it orders one. */
    private static final int FILES_STAY_DAYS = 7;

    private final Evidence evidence;

    LeftOfBooks(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What should have been gone before the day. */
    List<OldSales.OldRecord> on(LocalDate day, int shown) {
        return evidence.ask()
                .sql(LEFT)
                .param("seven", startOf(OldSales.yearBegins("payment", day)))
                .param(
                        "event",
                        startOf(day.minus(
                                Period.parse(RetentionTerm.of("payment-event").period()))))
                .param("file", startOf(day.minusDays(FILES_STAY_DAYS)))
                .param("shown", shown)
                .query((row, n) ->
                        new OldSales.OldRecord(row.getString("kind"), row.getString("name"), row.getLong("found")))
                .list();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(Controller.ZONE).toOffsetDateTime();
    }
}
