package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.Controller;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what is left of sales after their term, by SQL of its own over the seven tables of the books. */
@Component
class OldSales {

    private static final String OLD = """
            WITH old AS MATERIALIZED (
                SELECT coalesce(invoice_id, id) AS sale FROM payment WHERE created_at < :seven
                UNION SELECT id FROM invoice WHERE created_at < :seven
                UNION SELECT r.payment_id FROM refund r LEFT JOIN payment p ON p.id = r.payment_id
                      WHERE p.id IS NULL AND r.created_at < :seven
                UNION SELECT d.payment_id FROM dispute d LEFT JOIN payment p ON p.id = d.payment_id
                      WHERE p.id IS NULL AND d.created_at < :seven
                UNION SELECT n.invoice_id FROM credit_note n LEFT JOIN invoice i ON i.id = n.invoice_id
                      WHERE i.id IS NULL AND n.created_at < :seven),
            told AS (
                SELECT o.sale, 'payment' AS kind, p.ledger_number::text AS name, p.created_at AS day, p.created_at AS latest,
                       p.tax_country AS country, p.account_id, true AS over,
                       num_nonnulls(p.account_id, p.customer_id, p.method, p.description) > 0 AS naming
                FROM old o JOIN payment p ON coalesce(p.invoice_id, p.id) = o.sale
                UNION ALL
                SELECT o.sale, 'invoice', i.id, i.created_at, i.created_at, i.tax_country, i.account_id, true,
                       num_nonnulls(i.account_id, i.customer_id, i.billed_email) > 0
                FROM old o JOIN invoice i ON i.id = o.sale
                UNION ALL
                SELECT o.sale, 'invoice-line', l.id, l.period_start, l.period_end, NULL, l.account_id, true,
                       l.account_id IS NOT NULL
                FROM old o JOIN invoice_line l ON l.invoice_id = o.sale
                UNION ALL
                SELECT o.sale, 'refund', r.id, r.created_at, r.created_at, NULL, r.account_id, true, r.account_id IS NOT NULL
                FROM refund r LEFT JOIN payment p ON p.id = r.payment_id
                JOIN old o ON o.sale = coalesce(p.invoice_id, p.id, r.payment_id)
                UNION ALL
                SELECT o.sale, 'dispute', d.id, d.created_at, greatest(d.created_at, d.evidence_due_at, d.closed_at), NULL,
                       d.account_id, d.status IN ('won', 'lost', 'warning_closed', 'prevented'), d.account_id IS NOT NULL
                FROM dispute d LEFT JOIN payment p ON p.id = d.payment_id
                JOIN old o ON o.sale = coalesce(p.invoice_id, p.id, d.payment_id)
                UNION ALL
                SELECT o.sale, 'credit-note', n.id, n.created_at, n.created_at, NULL, n.account_id, true,
                       num_nonnulls(n.account_id, n.customer_id) > 0
                FROM old o JOIN credit_note n ON n.invoice_id = o.sale
                UNION ALL
                SELECT o.sale, 'place-evidence', e.kind, e.captured_at, p.created_at, NULL, e.account_id, true,
                       e.account_id IS NOT NULL
                FROM old o JOIN payment p ON coalesce(p.invoice_id, p.id) = o.sale
                JOIN place_evidence e ON e.payment_id = p.id),
            judged AS (
                SELECT t.sale, max(latest) AS latest, bool_or(naming) AS naming,
                       count(*) FILTER (WHERE country ~ '^[A-Z]{2}$' AND country NOT IN ('EU', 'XX', 'ZZ')) = 0
                       OR bool_or(EXISTS (
                           SELECT FROM unnest(CAST(:countries AS text[]), CAST(:years AS int[])) u(country, year)
                           WHERE u.country = t.country
                             AND extract(year FROM t.day AT TIME ZONE 'Europe/Amsterdam') <= u.year)) AS union_sale
                FROM told t GROUP BY t.sale HAVING bool_and(over)),
            found AS MATERIALIZED (
                SELECT t.* FROM judged j JOIN told t USING (sale) WHERE %s),
            held AS (
                SELECT t.sale FROM told t JOIN legal_hold h ON h.released_at IS NULL AND t.sale IN (SELECT sale FROM found)
                WHERE (cardinality(h.data_sets) = 0 OR 'billing.' || t.kind = ANY(h.data_sets))
                  AND (NOT h.named OR t.account_id IN (SELECT p.account_id FROM legal_hold_person p WHERE p.hold_id = h.id))
                  AND coalesce((t.day AT TIME ZONE 'Europe/Amsterdam')::date
                               BETWEEN coalesce(h.records_from, '-infinity') AND coalesce(h.records_until, 'infinity'), true))
            SELECT kind, name, count(*) OVER () AS found FROM found WHERE sale NOT IN (SELECT sale FROM held)
            ORDER BY day, kind, name LIMIT :shown""";

    private static final String PAST = OLD.formatted("j.latest < CASE WHEN j.union_sale THEN :ten ELSE :seven END");

    private static final String STILL_NAMING =
            OLD.formatted("j.union_sale AND j.latest >= :ten AND j.latest < :seven AND t.naming");

    private final Evidence evidence;

    OldSales(Evidence evidence) {
        this.evidence = evidence;
    }

    /** @param found how many there are of it altogether */
    record OldRecord(String kind, String name, long found) {}

    /** Records whose term was over before the day. */
    List<OldRecord> past(LocalDate day, int shown) {
        return ask(PAST, day, shown);
    }

    /** Records that only the One-Stop-Shop still asks for, and that still name their person. */
    List<OldRecord> stillNaming(LocalDate day, int shown) {
        return ask(STILL_NAMING, day, shown);
    }

    private List<OldRecord> ask(String sql, LocalDate day, int shown) {
        var union = UnionSale.all();
        return evidence.ask()
                .sql(sql)
                .param("seven", dueBefore("payment", day))
                .param("ten", dueBefore("payment-oss", day))
                .param("countries", union.stream().map(UnionSale::country).toArray(String[]::new))
                .param(
                        "years",
                        union.stream()
                                .map(u -> u.untilYear() == null ? 9999 : u.untilYear())
                                .toArray(Integer[]::new))
                .param("shown", shown)
                .query((row, n) -> new OldRecord(row.getString("kind"), row.getString("name"), row.getLong("found")))
                .list();
    }

    /** What is older than this was to be gone before the day. */
    private static OffsetDateTime dueBefore(String term, LocalDate day) {
        return yearBegins(term, day).atStartOfDay(Controller.ZONE).toOffsetDateTime();
    }

    /** Years that ended before this one begins were to be gone before the day. */
    static LocalDate yearBegins(String term, LocalDate day) {
        int year = day.getYear();
        while (!RetentionTerm.of(term).endFrom(LocalDate.of(year, 1, 1)).isBefore(day)) {
            year--;
        }
        return LocalDate.of(year + 1, 1, 1);
    }
}
