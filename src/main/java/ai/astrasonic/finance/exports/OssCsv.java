package ai.astrasonic.finance.exports;

import ai.astrasonic.finance.books.BookPeriod;

/**
 * The records of what is declared in the One-Stop-Shop (Reg. (EU) 282/2011, Art. 63c(1)): a row for each supply that was booked in
 * the year, and for each increase or decrease that was. Rows of a quarter add up to its return. The customer is a number.
 */
final class OssCsv {

    private static final String ROWS = """
            WITH told AS MATERIALIZED (
                SELECT b.id, l.line, b.matter, b.booked_on, b.supplied_on, b.customer_key, b.doc_ref, b.invoice_number,
                       l.vat_country, l.vat_percent, -l.amount_minor AS base, -coalesce(l.vat_minor, 0) AS vat, l.currency,
                       -l.currency_minor AS agreed, b.event = 'invoice' AND NOT b.corrects AS is_supply
                FROM booking b JOIN booking_line l ON l.booking_id = b.id
                WHERE b.year = %1$d AND l.vat_code = 'OSS'),
            sale AS MATERIALIZED (SELECT DISTINCT matter FROM told),
            paid AS (
                SELECT s.matter, string_agg((p.created_at AT TIME ZONE 'Europe/Amsterdam')::date || ' ' || %2$s || ' ' || p.currency,
                                            '; ' ORDER BY p.created_at, p.id) AS payments
                FROM sale s JOIN payment p ON coalesce(p.invoice_id, p.id) = s.matter AND p.status = 'succeeded' GROUP BY 1),
            shown AS (
                SELECT s.matter, string_agg(DISTINCT e.kind || ' ' || e.country || ' '
                                            || (e.captured_at AT TIME ZONE 'Europe/Amsterdam')::date, '; ') AS evidence
                FROM sale s JOIN payment p ON coalesce(p.invoice_id, p.id) = s.matter
                JOIN place_evidence e ON e.payment_id = p.id GROUP BY 1),
            service AS (
                SELECT s.matter, string_agg(l.description, '; ' ORDER BY l.position) AS description
                FROM sale s JOIN invoice_line l ON l.invoice_id = s.matter GROUP BY 1)
            SELECT t.vat_country AS member_state, 'electronically supplied service' AS type_of_service, v.description,
                   CASE WHEN t.is_supply THEN 'supply' WHEN t.base < 0 THEN 'decrease' ELSE 'increase' END AS record,
                   t.supplied_on AS date_of_supply, t.booked_on AS recorded_on,
                   extract(year FROM t.supplied_on) || '-Q' || extract(quarter FROM t.supplied_on) AS quarter_of_supply,
                   extract(year FROM t.booked_on) || '-Q' || extract(quarter FROM t.booked_on) AS quarter_of_return,
                   round(t.base / 100.0, 2) AS taxable_amount, 'EUR' AS currency, t.vat_percent AS vat_rate,
                   round(t.vat / 100.0, 2) AS vat, 'EUR' AS vat_currency, t.currency AS agreed_currency,
                   %3$s AS agreed_amount, p.payments AS payments_received, t.invoice_number AS invoice, t.doc_ref AS document,
                   'C' || c.customer_number AS customer,
                   concat_ws('; ', e.evidence, 'judged ' || j.country || ' ' || (j.judged_at AT TIME ZONE 'Europe/Amsterdam')::date)
                       AS evidence_of_place,
                   %1$d || '-' || lpad((t.id %% 1000000000)::text, 6, '0') AS entry
            FROM told t LEFT JOIN paid p USING (matter) LEFT JOIN shown e USING (matter) LEFT JOIN service v USING (matter)
            LEFT JOIN sale_judgement j ON j.sale_id = t.matter LEFT JOIN book_customer c ON c.customer_key = t.customer_key
            ORDER BY t.id, t.line
            """;

    private OssCsv() {}

    static String query(BookPeriod year) {
        return ROWS.formatted(
                year.yearNumber(),
                MinorUnits.amount("p.amount_minor", "p.currency"),
                MinorUnits.amount("t.agreed", "t.currency"));
    }
}
