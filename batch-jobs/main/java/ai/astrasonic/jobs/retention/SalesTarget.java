package ai.astrasonic.jobs.retention;

import ai.astrasonic.billing.FinancialRecords;
import ai.astrasonic.billing.FinancialTerm;
import ai.astrasonic.billing.SalesCursor;
import ai.astrasonic.billing.SalesDone;
import ai.astrasonic.billing.SalesDue;
import ai.astrasonic.billing.TaxClass;
import ai.astrasonic.retention.Due;
import ai.astrasonic.retention.Ended;
import ai.astrasonic.retention.Ending;
import ai.astrasonic.retention.LineEvidence;
import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.Tally;
import ai.astrasonic.retention.Work;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.FaultPoints;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sales of one tax class (AWR 52; Reg. (EU) 282/2011, 63c), each ended as a whole. */
class SalesTarget implements RetentionTarget {

    /** A sale is an invoice, its lines, a payment and now and then more. */
    private static final int RECORDS_OF_A_SALE = 5;

    private final TaxClass taxClass;
    private final Ending ending;
    private final JdbcClient retention;
    private final FinancialRecords records;
    private final TransactionTemplate transactions;

    SalesTarget(TaxClass taxClass, Ending ending, DataSource retention) {
        this.taxClass = taxClass;
        this.ending = ending;
        this.retention = JdbcClient.create(retention);
        this.records = new FinancialRecords(this.retention);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(retention));
    }

    /** What is left of the other class once the national term is over, without the person. */
    @Override
    public String rule() {
        return taxClass.term();
    }

    @Override
    public String dataSet() {
        return "billing.payment";
    }

    @Override
    public Ending ending() {
        return ending;
    }

    @Override
    public String key() {
        return ending == Ending.CUT_OUT || taxClass == TaxClass.TAX_NL
                ? RetentionTarget.super.key()
                : dataSet() + ":one-stop-shop";
    }

    @Override
    public Tally tally(Due due) {
        var found =
                ending == Ending.CUT_OUT ? records.toCutOut(term(due), asOf(due)) : records.due(term(due), asOf(due));
        var going = found.getFirst();
        return new Tally(
                going.rows(),
                found.getLast().rows(),
                0,
                0,
                start(going.oldest()),
                start(going.newest()),
                0,
                euros(going));
    }

    private static Long euros(SalesDue going) {
        return going.paidMinor().getOrDefault("EUR", 0L);
    }

    @Override
    public Ended endSome(Work work) {
        FaultPoints.reach("retention.sales.before");
        var done = Objects.requireNonNull(transactions.execute(status -> {
            var some = end(work);
            LineEvidence.add(retention, work, ended(some));
            return some;
        }));
        FaultPoints.reach("retention.sales.after");
        return ended(done);
    }

    private SalesDone end(Work work) {
        int sales = Math.max(1, work.rows() / RECORDS_OF_A_SALE);
        var from = work.place() == null ? SalesCursor.START : cursor(work.place());
        return ending == Ending.CUT_OUT
                ? records.cutOut(term(work.due()), asOf(work.due()), from, sales)
                : records.deleteDue(term(work.due()), asOf(work.due()), from, sales);
    }

    private static Ended ended(SalesDone done) {
        return new Ended(
                done.rows(),
                0,
                start(done.oldest()),
                start(done.newest()),
                done.rows() == 0 ? null : HexFormat.of().parseHex(done.keysSha256()),
                !done.last(),
                done.next().at() + " " + done.next().id());
    }

    private static SalesCursor cursor(String place) {
        int end = place.indexOf(' ');
        return new SalesCursor(Instant.parse(place.substring(0, end)), place.substring(end + 1));
    }

    private FinancialTerm term(Due due) {
        return new FinancialTerm(taxClass, Period.parse(due.rule().period()));
    }

    /** The first day on which what is asked for is due. */
    private static LocalDate asOf(Due due) {
        return due.through().plus(Period.parse(due.rule().period())).plusDays(1);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Controller.ZONE).toInstant();
    }
}
