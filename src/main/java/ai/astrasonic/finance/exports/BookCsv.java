package ai.astrasonic.finance.exports;

import ai.astrasonic.finance.books.BookPeriod;

/** The lines of a year as one table, in euros, for people with a spreadsheet. */
final class BookCsv {

    private static final String LINES = """
            SELECT b.year || '-' || lpad(b.number::text, 6, '0') AS entry, l.line, b.journal, b.event, b.booked_on, b.supplied_on,
                   l.account, round(greatest(l.amount_minor, 0) / 100.0, 2) AS debit,
                   round(greatest(-l.amount_minor, 0) / 100.0, 2) AS credit,
                   nullif(concat_ws('-', l.vat_code, l.vat_country, trim_scale(l.vat_percent)), '') AS vat_code, l.vat_percent,
                   round(abs(l.vat_minor) / 100.0, 2) AS vat, 'C' || c.customer_number AS customer, b.doc_ref AS document,
                   b.invoice_number AS invoice, b.source, l.currency, abs(l.currency_minor) AS currency_minor, b.corrects
            FROM booking b JOIN booking_line l ON l.booking_id = b.id
            LEFT JOIN book_customer c ON c.customer_key = b.customer_key WHERE b.year = %d ORDER BY b.id, l.line
            """;

    private BookCsv() {}

    static String query(BookPeriod year) {
        return LINES.formatted(year.yearNumber());
    }
}
