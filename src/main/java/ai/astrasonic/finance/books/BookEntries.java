package ai.astrasonic.finance.books;

import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The entries of the books, to be looked through: the last number first, at any depth at the same cost. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.FINANCE + "', '" + Roles.DPO + "', '" + Roles.AUDITOR + "')")
public class BookEntries {

    private static final String ENTRY = """
            SELECT b.*, (SELECT coalesce(sum(l.amount_minor) FILTER (WHERE l.amount_minor > 0), 0) FROM booking_line l
                         WHERE l.booking_id = b.id) AS amount_minor, c.customer_number
            FROM booking b LEFT JOIN book_customer c USING (customer_key)
            """;

    private static final String PAGE = ENTRY + """
            WHERE b.id >= CAST(:year AS bigint) * 1000000000 AND b.id < least(:before, (:year + 1) * CAST(1000000000 AS bigint)) AND b.booked_on BETWEEN :first AND :last
              AND (CAST(:event AS text) IS NULL OR b.event = :event)
              AND (CAST(:word AS text) IS NULL OR b.id IN (
                   SELECT id FROM booking WHERE invoice_number = :word UNION ALL SELECT id FROM booking WHERE source = :word
                   UNION ALL SELECT id FROM booking WHERE matter = :word
                   UNION ALL SELECT id FROM booking WHERE id = CAST(:numbered AS bigint)
                   UNION ALL SELECT k.id FROM booking k JOIN book_customer o USING (customer_key)
                             WHERE o.customer_number = CAST(:customer AS bigint)))
              AND (CAST(:account AS text) IS NULL AND CAST(:code AS text) IS NULL OR EXISTS (
                   SELECT FROM booking_line l WHERE l.booking_id = b.id
                     AND (CAST(:account AS text) IS NULL OR l.account = :account)
                     AND (CAST(:code AS text) IS NULL OR l.vat_code = :code)
                     AND (CAST(:country AS text) IS NULL OR l.vat_country = :country)))
            ORDER BY b.id DESC LIMIT :limit
            """;

    private static final String LINES = """
            SELECT line, account, amount_minor, vat_code, vat_country, vat_percent, vat_minor, currency, currency_minor
            FROM booking_line WHERE booking_id = :id ORDER BY line
            """;

    private final JdbcClient jdbc;

    BookEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of them.
     *
     * @param before id of the last entry of the page before; {@link Long#MAX_VALUE} for the first page
     */
    public List<Entry> page(EntryQuery query, long before, int limit) {
        return jdbc.sql(PAGE)
                .param("year", query.period().yearNumber())
                .param("before", before)
                .param("first", query.period().first())
                .param("last", query.period().last())
                .param("event", query.event())
                .param("word", query.word())
                .param("numbered", query.numbered())
                .param("customer", query.customer())
                .param("account", query.account())
                .param("code", query.vatCode())
                .param("country", query.vatCountry())
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(Entry.class))
                .list();
    }

    public Optional<Entry> find(long id) {
        return jdbc.sql(ENTRY + "WHERE b.id = :id")
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Entry.class))
                .optional();
    }

    /** The lines of an entry in their order. */
    public List<EntryLine> lines(long id) {
        return jdbc.sql(LINES)
                .param("id", id)
                .query(DataClassRowMapper.newInstance(EntryLine.class))
                .list();
    }
}
