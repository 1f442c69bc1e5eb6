package ai.astrasonic.billing;

import ai.astrasonic.shared.FaultPoints;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What retention does to financial records, a sale always as a whole. The caller, who has the rights of retention, brings the
 * transaction; each call is one chunk of it. A walk begins at {@link SalesCursor#START} and ends with {@link SalesDone#last}.
 */
public final class FinancialRecords {

    /** Children before what they refer to: the database refuses any other order. */
    private static final List<String> TABLES =
            List.of("invoice_line", "credit_note", "place_evidence", "refund", "dispute", "payment", "invoice");

    private static final String PAYMENTS = "account_id = NULL, customer_id = NULL, method = NULL, description = NULL";
    private static final String INVOICES = "account_id = NULL, customer_id = NULL, billed_email = NULL";
    private static final String CREDIT_NOTES = "account_id = NULL, customer_id = NULL";
    private static final String OTHERS = "account_id = NULL";

    private final JdbcClient jdbc;

    public FinancialRecords(JdbcClient retention) {
        this.jdbc = retention;
    }

    /** What is due on the day: what holds keep apart from what goes. */
    public List<SalesDue> due(FinancialTerm term, LocalDate today) {
        var tally = new SalesTally(term.taxClass());
        judged(SalesSql.TALLY, term.taxClass(), term, today)
                .param("before", term.dueBefore(today).atOffset(ZoneOffset.UTC))
                .param("dutch", term.taxClass() == TaxClass.TAX_NL)
                .query(tally);
        return tally.told();
    }

    /**
     * The same of what {@link #cutOut} would do.
     *
     * @param dutch the rule of the national administration
     */
    public List<SalesDue> toCutOut(FinancialTerm dutch, LocalDate today) {
        var tally = new SalesTally(TaxClass.TAX_OSS);
        judged(SalesSql.TALLY_OF_NAMING_SOMEBODY, TaxClass.TAX_OSS, dutch, today)
                .param("before", dutch.dueBefore(today).atOffset(ZoneOffset.UTC))
                .param("dutch", false)
                .query(tally);
        return tally.told();
    }

    /** Removes those of the next sales that are due and that no hold keeps. */
    public SalesDone deleteDue(FinancialTerm term, LocalDate today, SalesCursor after, int sales) {
        lock();
        var window = window(SalesSql.WINDOW_OF_ALL, term.taxClass() == TaxClass.TAX_NL, term, today, after, sales);
        var due = due(term.taxClass(), term, today, window);
        due.going().forEach((table, ids) -> {
            FaultPoints.reach("financial-records." + table + ".before");
            each(table, "DELETE FROM " + table + " WHERE id = ANY(:ids)", ids);
            FaultPoints.reach("financial-records." + table + ".after");
        });
        return due.done(window, sales);
    }

    /**
     * Leaves of the next sales under the One-Stop-Shop, once the national administration no longer needs them, what
     * Reg. (EU) 282/2011, Art. 63c(1) asks for: no account, customer, e-mail address, means of payment or remark.
     *
     * @param dutch the rule of the national administration
     */
    public SalesDone cutOut(FinancialTerm dutch, LocalDate today, SalesCursor after, int sales) {
        lock();
        var window = window(SalesSql.WINDOW_OF_NAMING_SOMEBODY, false, dutch, today, after, sales);
        var due = due(TaxClass.TAX_OSS, dutch, today, window);
        due.going().forEach((table, ids) -> {
            FaultPoints.reach("financial-records." + table + ".before");
            each(table, "UPDATE %s SET %s WHERE id = ANY(:ids)".formatted(table, emptied(table)), ids);
            FaultPoints.reach("financial-records." + table + ".after");
        });
        return due.done(window, sales);
    }

    /** No hold is placed and nothing of Stripe is taken in between the judgement and what follows it. */
    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(hashtext('legal-holds'))::text")
                .query(String.class)
                .optional();
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('payment.ledger_number'))::text")
                .query(String.class)
                .optional();
    }

    private SalesWindow window(
            String sql, boolean dutch, FinancialTerm term, LocalDate today, SalesCursor after, int sales) {
        var window = new SalesWindow(after);
        jdbc.sql(sql)
                .param("before", term.dueBefore(today).atOffset(ZoneOffset.UTC))
                .param("dutch", dutch)
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("sales", sales)
                .query(window);
        return window;
    }

    private SalesRecords due(TaxClass taxClass, FinancialTerm term, LocalDate today, SalesWindow window) {
        var due = new SalesRecords(TABLES);
        judged(SalesSql.RECORDS, taxClass, term, today)
                .param("window", window.sales())
                .query(due);
        return due;
    }

    private JdbcClient.StatementSpec judged(String sql, TaxClass taxClass, FinancialTerm term, LocalDate today) {
        return jdbc.sql(sql).params(Map.of("class", taxClass.name(), "year", term.newestYearOver(today)));
    }

    private void each(String table, String sql, List<String> ids) {
        int done = jdbc.sql(sql).param("ids", ids.toArray(String[]::new)).update();
        if (done != ids.size()) {
            throw new IllegalStateException("Of " + ids.size() + " records in " + table + " " + done + " were found");
        }
    }

    private static String emptied(String table) {
        return switch (table) {
            case "payment" -> PAYMENTS;
            case "invoice" -> INVOICES;
            case "credit_note" -> CREDIT_NOTES;
            default -> OTHERS;
        };
    }
}
