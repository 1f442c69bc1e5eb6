package ai.astrasonic.bench;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Books with many lines, made inside the database: invoices of three lines over the days of a year. */
public final class ManyEntries {

    static final int LINES = 3;

    private static final String CUSTOMERS = """
            INSERT INTO book_customer (customer_key, customer_id, since)
            SELECT md5('c' || n)::uuid, 'cus_bench' || n, now() FROM generate_series(0, 49999) n ON CONFLICT DO NOTHING
            """;

    private static final String ENTRIES = """
            INSERT INTO booking (year, number, matter, event, source, journal, booked_on, supplied_on, customer_key, doc_ref,
                                 invoice_number, corrects, entered_at)
            SELECT :year, n, 'in_bench' || n, 'invoice', 'in_bench' || n, 'SALES', d.day, d.day, md5('c' || n % 50000)::uuid, 'AS-' || n, 'AS-' || n,
                   false, now()
            FROM generate_series(1, :entries) n, LATERAL (SELECT make_date(:year, 1, 1) + (n * 365::bigint / (:entries + 1))::int AS day) d
            """;

    private static final String LINES_OF = """
            INSERT INTO booking_line (booking_id, line, account, amount_minor, customer_key, vat_code, vat_country, vat_percent,
                                      vat_minor)
            SELECT b.id, l.line, l.account, l.minor, b.customer_key, l.code, l.country, l.percent, l.vat
            FROM booking b, LATERAL (VALUES
                (1::smallint, '1300', 1190::bigint, NULL, NULL, NULL::numeric, NULL::bigint),
                (2::smallint, '1510DE', -190, NULL, NULL, NULL, NULL),
                (3::smallint, '8010', -1000, 'OSS', 'DE', 19, -190)) l(line, account, minor, code, country, percent, vat)
            WHERE b.year = :year
            """;

    private static final String TOTALS = """
            INSERT INTO book_total
            SELECT b.booked_on, date_trunc('quarter', b.supplied_on)::date, l.account, l.vat_code, l.vat_country, l.vat_percent,
                   coalesce(sum(l.amount_minor) FILTER (WHERE l.amount_minor > 0), 0),
                   coalesce(-sum(l.amount_minor) FILTER (WHERE l.amount_minor < 0), 0), coalesce(sum(l.vat_minor), 0), count(*)
            FROM booking b JOIN booking_line l ON l.booking_id = b.id WHERE b.year = :year GROUP BY 1, 2, 3, 4, 5, 6
            """;

    private ManyEntries() {}

    /** Fills a year, past the triggers that a benchmark of reading does not need. */
    public static void fill(DataSource superuser, int year, long lines) throws SQLException {
        try (var connection = superuser.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("SET session_replication_role = replica").update();
            jdbc.sql(CUSTOMERS).update();
            jdbc.sql(ENTRIES)
                    .param("year", year)
                    .param("entries", lines / LINES)
                    .update();
            jdbc.sql(LINES_OF).param("year", year).update();
            jdbc.sql(TOTALS).param("year", year).update();
            jdbc.sql("VACUUM ANALYZE booking, booking_line, book_total").update();
        }
    }
}
