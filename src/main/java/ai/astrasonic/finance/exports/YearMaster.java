package ai.astrasonic.finance.exports;

import ai.astrasonic.finance.auditfile.AuditFileWriter;
import ai.astrasonic.finance.auditfile.AuditPeriod;
import ai.astrasonic.finance.auditfile.AuditTotals;
import ai.astrasonic.finance.auditfile.CustomerSupplier;
import ai.astrasonic.finance.auditfile.LedgerAccount;
import ai.astrasonic.finance.auditfile.OpeningLine;
import ai.astrasonic.finance.auditfile.VatCode;
import ai.astrasonic.finance.books.AccountTotal;
import ai.astrasonic.finance.books.BookFigures;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.VatTotal;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What stands in an audit file before its transactions; only what the year uses. */
@Component
class YearMaster {

    private static final Locale DUTCH = Locale.of("nl");

    /** A business is known by its VAT number and the name it was billed under (Wet OB 35a); a consumer by a country only. */
    private static final String CUSTOMERS = """
            SELECT DISTINCT ON (c.customer_number) c.customer_number, i.tax_country, i.vat_number,
                   CASE WHEN i.vat_number IS NOT NULL THEN i.billed_name END AS name
            FROM booking b JOIN book_customer c USING (customer_key) LEFT JOIN invoice i ON i.id = b.matter
            WHERE b.year = ? ORDER BY c.customer_number, i.created_at DESC NULLS LAST, i.id
            """;

    private static final String TOTALS = """
            SELECT count(DISTINCT l.booking_id) AS entries, count(*) AS lines,
                   coalesce(sum(l.amount_minor) FILTER (WHERE l.amount_minor > 0), 0)::bigint AS debit,
                   coalesce(-sum(l.amount_minor) FILTER (WHERE l.amount_minor < 0), 0)::bigint AS credit
            FROM booking b JOIN booking_line l ON l.booking_id = b.id WHERE b.year = ?
            """;

    private final BookFigures figures;

    YearMaster(BookFigures figures) {
        this.figures = figures;
    }

    void write(JdbcTemplate jdbc, BookPeriod year, AuditFileWriter file) {
        customers(jdbc, year, file);
        accounts(year, file);
        vatCodes(year, file);
        for (int month = 1; month <= 12; month++) {
            var days = YearMonth.of(year.yearNumber(), month);
            file.period(new AuditPeriod(month, days.atDay(1), days.atEndOfMonth()));
        }
        var opening = new ArrayList<OpeningLine>();
        for (var total : figures.opening(year)) {
            long amount = total.balanceMinor();
            opening.add(new OpeningLine(
                    String.valueOf(opening.size() + 1), total.account(), Math.abs(amount), XafLines.side(amount)));
        }
        file.openingBalance(opening);
    }

    private static void customers(JdbcTemplate jdbc, BookPeriod year, AuditFileWriter file) {
        jdbc.query(
                CUSTOMERS,
                row -> {
                    file.customerSupplier(new CustomerSupplier(
                            "C" + row.getString("customer_number"),
                            row.getString("name"),
                            row.getString("tax_country"),
                            row.getString("vat_number"),
                            CustomerSupplier.Kind.CUSTOMER));
                },
                year.yearNumber());
    }

    private void accounts(BookPeriod year, AuditFileWriter file) {
        var used = new TreeSet<String>();
        figures.accounts(year).stream().map(AccountTotal::account).forEach(used::add);
        figures.opening(year).stream().map(AccountTotal::account).forEach(used::add);
        used.forEach(id -> file.account(account(id)));
    }

    private static LedgerAccount account(String id) {
        var known = ai.astrasonic.finance.books.LedgerAccount.of(id);
        var suffix = known.id().equals(id) ? "" : " " + id.substring(known.id().length());
        return new LedgerAccount(
                id,
                known.title(DUTCH) + suffix,
                known.kind() == ai.astrasonic.finance.books.LedgerAccount.Kind.B
                        ? LedgerAccount.Kind.BALANCE
                        : LedgerAccount.Kind.PROFIT_AND_LOSS,
                null);
    }

    private void vatCodes(BookPeriod year, AuditFileWriter file) {
        var codes = new TreeMap<String, VatCode>();
        figures.vat(year).forEach(total -> codes.put(total.name(), code(total)));
        codes.values().forEach(file::vatCode);
    }

    private static VatCode code(VatTotal total) {
        var known = ai.astrasonic.finance.books.VatCode.of(total.code());
        var country = total.country() == null ? "" : " " + total.country();
        return new VatCode(
                total.name(),
                known.title(DUTCH) + country + percent(total.percent()),
                known.vat().isEmpty() ? null : known.vat() + country.strip(),
                null);
    }

    private static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : " " + percent.stripTrailingZeros().toPlainString() + " %";
    }

    AuditTotals totals(JdbcTemplate jdbc, BookPeriod year) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                TOTALS,
                (row, _) -> AuditTotals.of(
                        row.getLong("entries"), row.getLong("lines"), row.getLong("debit"), row.getLong("credit")),
                year.yearNumber()));
    }
}
