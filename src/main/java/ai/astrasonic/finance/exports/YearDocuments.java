package ai.astrasonic.finance.exports;

import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.exports.BusinessDocument.Kind;
import ai.astrasonic.finance.exports.BusinessDocument.Line;
import ai.astrasonic.finance.exports.BusinessDocument.Seller;
import ai.astrasonic.shared.Controller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The invoices and credit notes of a year, read as a stream and drawn one after another. */
@Component
class YearDocuments {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private static final int REPORT_EVERY = 500;

    private static final String COUNT = """
            SELECT (SELECT count(*) FROM invoice i WHERE i.status IN ('open', 'paid', 'uncollectible')
                      AND (coalesce(i.finalized_at, i.created_at) AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN ? AND ?)
                 + (SELECT count(*) FROM credit_note c WHERE c.status = 'issued'
                      AND (c.created_at AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN ? AND ?)
            """;

    /** Its tax is that of the books: what is left after corrections. */
    private static final String DOCUMENTS = """
            WITH told AS (
                SELECT 'INVOICE' AS kind, i.id, i.id AS invoice_id, coalesce(i.number, i.id) AS number,
                       NULL AS invoice_number, coalesce(i.finalized_at, i.created_at) AS at, i.customer_id, i.total_minor,
                       i.tax_minor, i.currency, i.tax_country, i.vat_number, i.billed_name, NULL AS reason
                FROM invoice i WHERE i.status IN ('open', 'paid', 'uncollectible')
                UNION ALL
                SELECT 'CREDIT_NOTE', c.id, c.invoice_id, coalesce(c.number, c.id), coalesce(i.number, i.id), c.created_at,
                       i.customer_id, c.total_minor, c.tax_minor, c.currency, i.tax_country, i.vat_number, i.billed_name,
                       c.reason
                FROM credit_note c JOIN invoice i ON i.id = c.invoice_id WHERE c.status = 'issued'),
            shown AS (
                SELECT t.*, (t.at AT TIME ZONE 'Europe/Amsterdam')::date AS day FROM told t)
            SELECT s.kind, s.id, s.number, s.invoice_number, s.day, s.total_minor, s.tax_minor, s.currency, s.vat_number,
                   s.reason, count(*) OVER (PARTITION BY s.kind, lower(s.number)) AS same, 'C' || c.customer_number AS customer,
                   CASE WHEN s.vat_number IS NOT NULL THEN s.billed_name END AS name,
                   coalesce(v.vat_country, s.tax_country) AS country, v.vat_code, v.vat_percent, v.vat_minor, l.lines
            FROM shown s LEFT JOIN book_customer c USING (customer_id)
            LEFT JOIN LATERAL (
                SELECT l.vat_code, l.vat_country, l.vat_percent, abs(sum(l.vat_minor))::bigint AS vat_minor
                FROM booking b JOIN booking_line l ON l.booking_id = b.id
                WHERE b.source = s.id AND l.vat_code IS NOT NULL
                GROUP BY 1, 2, 3 HAVING sum(l.amount_minor) <> 0 ORDER BY abs(sum(l.amount_minor)) DESC LIMIT 1) v ON true
            LEFT JOIN LATERAL (
                SELECT jsonb_agg(jsonb_build_object(
                           'description', l.description, 'quantity', l.quantity, 'amountMinor', l.amount_minor,
                           'from', (l.period_start AT TIME ZONE 'Europe/Amsterdam')::date,
                           'until', (l.period_end AT TIME ZONE 'Europe/Amsterdam')::date) ORDER BY l.position, l.id)::text AS lines
                FROM invoice_line l WHERE l.invoice_id = s.id) l ON true
            WHERE s.day BETWEEN ? AND ? ORDER BY s.day, s.id
            """;

    private final DocumentDrawing drawing;
    private final ExportSettings settings;

    YearDocuments(DocumentDrawing drawing, ExportSettings settings) {
        this.drawing = drawing;
        this.settings = settings;
    }

    /** How many there are. */
    long count(JdbcTemplate jdbc, BookPeriod year) {
        var count = jdbc.queryForObject(COUNT, Long.class, year.first(), year.last(), year.first(), year.last());
        return count == null ? 0 : count;
    }

    /** @param jdbc on the connection of the one state, which reads as a stream */
    void write(JdbcTemplate jdbc, BookPeriod year, Instant asOf, YearFiles.Files files) {
        var progress = files.progress();
        var done = new AtomicLong();
        RowCallbackHandler each = row -> {
            try {
                files.whole(path(row), drawing.draw(document(row, asOf)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (done.incrementAndGet() % REPORT_EVERY == 0) {
                progress.accept(done.get());
            }
        };
        jdbc.query(DOCUMENTS, each, year.first(), year.last());
        progress.accept(done.get());
    }

    /** The number is what people look for; where it is no name of a file, or not the only one, the id makes it one. */
    private static String path(ResultSet row) throws SQLException {
        var folder = Kind.valueOf(row.getString("kind")) == Kind.INVOICE ? "invoices/" : "credit-notes/";
        var number = row.getString("number");
        boolean safe = SAFE.matcher(number).matches();
        var name = !safe ? row.getString("id") : number + (row.getLong("same") > 1 ? "_" + row.getString("id") : "");
        return folder + name.replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf";
    }

    private BusinessDocument document(ResultSet row, Instant asOf) throws SQLException {
        var currency = row.getString("currency");
        return new BusinessDocument(
                Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("day", LocalDate.class),
                row.getString("invoice_number"),
                new Seller(Controller.NAME, settings.commerceNumber(), settings.taxNumber()),
                row.getString("customer"),
                row.getString("name"),
                row.getString("country"),
                row.getString("vat_number"),
                lines(row.getString("lines")),
                row.getLong("total_minor"),
                row.getLong("tax_minor"),
                currency,
                row.getString("vat_code"),
                row.getObject("vat_percent", BigDecimal.class),
                "EUR".equals(currency) ? null : row.getObject("vat_minor", Long.class),
                row.getString("reason"),
                asOf);
    }

    private static List<Line> lines(@Nullable String json) {
        return json == null ? List.of() : List.of(JsonMapper.shared().readValue(json, Line[].class));
    }
}
