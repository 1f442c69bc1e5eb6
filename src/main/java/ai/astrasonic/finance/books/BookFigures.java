package ai.astrasonic.finance.books;

import ai.astrasonic.shared.Roles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums over the books, from what each day added up to; nobody is named in any. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(
        "hasAnyRole('" + Roles.FINANCE + "', '" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
public class BookFigures {

    private static final String ACCOUNTS = """
            SELECT account, sum(debit_minor)::bigint AS debit_minor, sum(credit_minor)::bigint AS credit_minor,
                   sum(lines)::bigint AS lines
            FROM book_total WHERE booked_on BETWEEN :first AND :last GROUP BY account ORDER BY account
            """;

    /** A year of profit and loss ends in what was earned so far. */
    private static final String OPENING = """
            SELECT account, greatest(sum(minor), 0)::bigint AS debit_minor, greatest(-sum(minor), 0)::bigint AS credit_minor,
                   sum(lines)::bigint AS lines
            FROM (SELECT CASE WHEN left(account, 4) = ANY(:balance) THEN account ELSE :retained END AS account,
                         debit_minor - credit_minor AS minor, lines
                  FROM book_total WHERE booked_on < :first) t
            GROUP BY account HAVING sum(minor) <> 0 ORDER BY account
            """;

    private static final String VAT = """
            SELECT vat_code AS code, vat_country AS country, vat_percent AS percent, supplied_from AS supplied,
                   sum(credit_minor - debit_minor)::bigint AS base_minor, -sum(vat_minor)::bigint AS vat_minor,
                   sum(lines)::bigint AS lines
            FROM book_total WHERE booked_on BETWEEN :first AND :last AND vat_code IS NOT NULL
            GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
            """;

    private static final String REVENUE = """
            SELECT date_trunc('month', booked_on)::date AS month, sum(credit_minor - debit_minor)::bigint AS minor
            FROM book_total WHERE booked_on BETWEEN :first AND :last AND vat_code IS NOT NULL GROUP BY 1
            """;

    private final JdbcClient jdbc;

    BookFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Years in which something is booked, the newest first. */
    public List<Integer> years() {
        return jdbc.sql("SELECT year FROM book_number ORDER BY year DESC")
                .query((row, _) -> row.getInt(1))
                .list();
    }

    /** The last day on which nothing can be booked any more; long ago when none was closed. */
    public LocalDate closedUntil() {
        return jdbc.sql("SELECT coalesce(max(closed_until), DATE '1999-12-31') FROM book_closing")
                .query(LocalDate.class)
                .single();
    }

    public List<AccountTotal> accounts(BookPeriod period) {
        return jdbc.sql(ACCOUNTS)
                .param("first", period.first())
                .param("last", period.last())
                .query(DataClassRowMapper.newInstance(AccountTotal.class))
                .list();
    }

    /** What each account held before the period began; one line an account, of which one side is zero. */
    public List<AccountTotal> opening(BookPeriod period) {
        return jdbc.sql(OPENING)
                .param("first", period.first())
                .param("balance", LedgerAccount.idsOf(LedgerAccount.Kind.B))
                .param("retained", LedgerAccount.RETAINED)
                .query(DataClassRowMapper.newInstance(AccountTotal.class))
                .list();
    }

    /** Revenue and tax by code, country, rate and quarter of the supply. */
    public List<VatTotal> vat(BookPeriod period) {
        return jdbc.sql(VAT)
                .param("first", period.first())
                .param("last", period.last())
                .query((row, _) -> new VatTotal(
                        row.getString("code"),
                        row.getString("country"),
                        row.getObject("percent", BigDecimal.class),
                        row.getObject("supplied", LocalDate.class),
                        row.getLong("base_minor"),
                        row.getLong("vat_minor"),
                        row.getLong("lines")))
                .list();
    }

    /** Revenue without tax of each month of the period, in euro cents; zero where nothing was sold. */
    public SequencedMap<YearMonth, Long> revenue(BookPeriod period) {
        var months = new LinkedHashMap<YearMonth, Long>();
        for (var month = YearMonth.from(period.first());
                !month.isAfter(YearMonth.from(period.last()));
                month = month.plusMonths(1)) {
            months.put(month, 0L);
        }
        jdbc.sql(REVENUE)
                .param("first", period.first())
                .param("last", period.last())
                .query(row -> {
                    months.put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("minor"));
                });
        return months;
    }
}
