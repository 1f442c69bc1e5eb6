package ai.astrasonic.finance.books;

import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what Stripe's records say, a few sales at a time (decision 0039). What is booked already gives no second entry, and in
 * whatever order the records came, the entries of a sale add up to the same.
 */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class Bookkeeping {

    private static final String TAKE = """
            DELETE FROM sale_changed WHERE sale_id IN (
                SELECT sale_id FROM sale_changed ORDER BY changed_at, sale_id LIMIT :sales) RETURNING sale_id
            """;

    private static final String CUSTOMERS = """
            INSERT INTO book_customer (customer_id, account_id, since)
            SELECT DISTINCT ON (c.customer_id) c.customer_id, c.account_id, CAST(:now AS timestamptz)
            FROM (SELECT i.customer_id, i.account_id FROM invoice i WHERE i.id = ANY(:sales)
                  UNION ALL SELECT i.customer_id, i.account_id FROM payment p JOIN invoice i ON i.id = p.invoice_id
                            WHERE p.id = ANY(:sales)
                  UNION ALL SELECT customer_id, account_id FROM payment WHERE id = ANY(:sales)) c
            WHERE c.customer_id IS NOT NULL ORDER BY c.customer_id, c.account_id NULLS LAST
            ON CONFLICT (customer_id) DO UPDATE SET account_id = excluded.account_id
            WHERE book_customer.account_id IS NULL AND excluded.account_id IS NOT NULL
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, String> rules = BookSql.rules();

    Bookkeeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Books the next of what changed, in one transaction.
     *
     * @param sales how many at most
     */
    @Transactional
    public Booked book(int sales) {
        lock();
        var taken = jdbc.sql(TAKE)
                .param("sales", sales)
                .query((row, _) -> row.getString(1))
                .list();
        FaultPoints.reach("books.taken");
        int entries = taken.isEmpty() ? 0 : book(taken);
        FaultPoints.reach("books.written");
        return new Booked(taken.size(), entries);
    }

    private int book(List<String> sales) {
        var ids = sales.toArray(String[]::new);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(CUSTOMERS).param("sales", ids).param("now", now).update();
        return jdbc.sql(BookSql.BOOK)
                .params(rules)
                .param("sales", ids)
                .param("now", now)
                .param("closed", closedUntil())
                .query(Integer.class)
                .single();
    }

    /** One at a time numbers the books; held until the transaction ends. */
    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('booking.number'))::text")
                .query(String.class)
                .optional();
    }

    private LocalDate closedUntil() {
        return jdbc.sql("SELECT coalesce(max(closed_until), DATE '1999-12-31') FROM book_closing")
                .query(LocalDate.class)
                .single();
    }
}
