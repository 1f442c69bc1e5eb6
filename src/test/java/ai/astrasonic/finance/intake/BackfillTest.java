package ai.astrasonic.finance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.billing.Payments;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.stripe.StripeRecords;
import ai.astrasonic.finance.auditcheck.AuditFileChecker;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.finance.exports.YearForBench;
import ai.astrasonic.finance.reconciliation.Finding;
import ai.astrasonic.finance.reconciliation.FindingKind;
import ai.astrasonic.finance.reconciliation.Findings;
import ai.astrasonic.finance.reconciliation.Reconciliation;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** Whatever Stripe's lists hold is in our records to the cent, however often the reading is broken off. */
@DatabaseTest
class BackfillTest {

    @Autowired
    Cursors cursors;

    @Autowired
    Payments payments;

    @Autowired
    StripeEvents events;

    @Autowired
    Findings findings;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext application;

    @Autowired
    DataSource dataSource;

    private final StripeStandIn stripe = new StripeStandIn();
    private StandIns standIns;
    private RestClient http;
    private Backfill backfill;

    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    @BeforeEach
    void business() throws IOException {
        standIns = StandIns.start(0, List.of(stripe), clock);
        http = straightTo(standIns);
        stripe.business().run(7, 40, clock.instant(), List.of());
        backfill = new Backfill(
                () -> new StripeRecords(line()), cursors, payments, events, findings, jdbc, transaction, clock);
    }

    @AfterEach
    void close() {
        standIns.close();
    }

    private static RestClient straightTo(StandIns standIns) {
        var plain = new JdkClientHttpRequestFactory();
        return RestClient.builder()
                .requestFactory((uri, method) -> plain.createRequest(
                        URI.create(standIns.address() + "/" + uri.getHost() + uri.getRawPath()
                                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())),
                        method))
                .build();
    }

    private Line line() {
        return new Line(http, StripeStandIn.CREDENTIALS, clock);
    }

    private void read() {
        RunAs.job("test", () -> {
            for (var piece : backfill.begin()) {
                var more = true;
                while (more) {
                    more = backfill.page(piece);
                }
            }
            backfill.notTakenApart(null).forEach(backfill::takeApart);
        });
    }

    @Test
    void the_books_hold_what_stripe_holds_to_the_cent_and_its_audit_file_is_good() throws Exception {
        read();
        new BooksKept(application).follow();

        assertThat(number("SELECT sum(amount_minor) FROM booking_line WHERE account = '1110'"))
                .isEqualTo(total("net"));
        assertThat(number("SELECT sum(amount_minor) FROM booking_line WHERE account = '1520'"))
                .isEqualTo(total("fee tax"));
        assertThat(number("SELECT count(*) FROM (SELECT FROM booking GROUP BY year HAVING max(number) <> count(*)) g"))
                .isZero();
        for (int year : List.of(2024, 2025, 2026)) {
            var file = new ByteArrayOutputStream();
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                new YearForBench(application, year).xaf(connection, file);
                connection.rollback();
            }
            var report = AuditFileChecker.check(new ByteArrayInputStream(file.toByteArray()));
            assertThat(report.isGood()).as(year + " " + report.findings()).isTrue();
            assertThat(report.figures().debit().longValueExact())
                    .isEqualTo(
                            number("SELECT sum(amount_minor) FROM booking b JOIN booking_line l ON l.booking_id = b.id"
                                    + " WHERE amount_minor > 0 AND year = " + year));
        }
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private long total(String name) {
        return Objects.requireNonNull(stripe.business().totals().get(name), name);
    }

    private void equalsTheBusiness() {
        assertThat(number("SELECT sum(net_minor) FROM balance_transaction")).isEqualTo(total("net"));
        assertThat(number("SELECT sum(fee_minor) FROM balance_transaction")).isEqualTo(total("fees"));
        assertThat(number("SELECT sum(fee_tax_minor) FROM balance_transaction")).isEqualTo(total("fee tax"));
        assertThat(number("SELECT sum(amount_minor) FROM payment WHERE status = 'succeeded' AND currency = 'EUR'"))
                .isEqualTo(total("charge EUR"));
        assertThat(number("SELECT sum(amount_minor) FROM payment WHERE status = 'succeeded' AND currency = 'JPY'"))
                .isEqualTo(total("charge JPY"));
        assertThat(number("SELECT sum(amount_minor) FROM invoice_tax")).isEqualTo(total("tax"));
        assertThat(number("SELECT sum(total_minor) FROM invoice")).isEqualTo(total("invoiced"));
        assertThat(number("SELECT sum(total_minor) FROM credit_note")).isEqualTo(total("credit"));
        assertThat(number("SELECT sum(tax_minor) FROM credit_note")).isEqualTo(total("credited tax"));
        assertThat(number("SELECT sum(amount_minor) FROM payout WHERE status <> 'failed'"))
                .isEqualTo(total("paid out"));
        assertThat(number("SELECT count(*) FROM payment")).isEqualTo(total("charge"));
        assertThat(number("SELECT max(ledger_number) FROM payment")).isEqualTo(total("charge"));
        assertThat(number("SELECT count(*) FROM refund")).isEqualTo(total("refund"));
        assertThat(number("SELECT count(*) FROM dispute")).isEqualTo(total("dispute"));
        assertThat(number("SELECT count(*) FROM stripe_tax_rate")).isEqualTo(total("tax_rate"));
    }

    @Test
    void the_tables_equal_the_business_to_the_cent() {
        read();

        equalsTheBusiness();
        assertThat(number("SELECT max(n) FROM (SELECT count(*) AS n FROM invoice_line GROUP BY invoice_id) l"))
                .as("lines beyond the first ten")
                .isGreaterThan(10);
        assertThat(number("SELECT count(*) FROM payment WHERE status = 'succeeded' AND invoice_id IS NULL"))
                .isZero();
        assertThat(number("SELECT count(*) FROM balance_transaction WHERE payout_id IS NOT NULL"))
                .isPositive();
    }

    @Test
    void what_is_read_again_changes_nothing() {
        read();
        jdbc.sql("DELETE FROM sale_changed").update();
        clock.advance(Duration.ofDays(1));
        read();

        equalsTheBusiness();
        assertThat(number("SELECT objects FROM stripe_cursor WHERE list = 'invoices'"))
                .as("only what the window overlaps")
                .isLessThan(total("invoice"));
    }

    @Test
    void broken_off_at_any_point_it_goes_on_and_nothing_is_missing_or_twice() throws Exception {
        var random = new Random(3);
        for (int kill = 0; kill < 20; kill++) {
            var left = new AtomicInteger(1 + random.nextInt(12));
            try (var harness = FaultPoints.install(point -> {
                if (point.startsWith("stripe-backfill.") && left.decrementAndGet() == 0) {
                    throw new Killed();
                }
            })) {
                assertThat(harness).isNotNull();
                read();
            } catch (Killed broken) {
                assertThat(left.get()).isZero();
            }
        }
        read();

        equalsTheBusiness();
    }

    @Test
    void reconciliation_finds_what_contradicts_itself_and_nothing_else() {
        read();
        RunAs.job("test", () -> reconciliation.reconcile(backfill.balance()));

        assertThat(RunAs.jobFor("test", findings::open))
                .extracting(Finding::kind)
                .containsOnly(FindingKind.PLACE_MISSING, FindingKind.PLACE_CONFLICT);
    }

    @Test
    void a_difference_is_found_once_and_gone_when_it_is_cured() {
        read();
        var balance = backfill.balance();
        var wrong = Map.of("EUR", balance.get("EUR") + 1);
        RunAs.job("test", () -> reconciliation.reconcile(wrong));
        RunAs.job("test", () -> reconciliation.reconcile(wrong));

        assertThat(RunAs.jobFor("test", findings::open))
                .filteredOn(found -> found.kind() == FindingKind.BALANCE_DIFFERS)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.objectId()).isEqualTo("EUR");
                    assertThat(found.amountMinor()).isOne();
                });

        RunAs.job("test", () -> reconciliation.reconcile(balance));
        assertThat(RunAs.jobFor("test", findings::open))
                .noneMatch(found -> found.kind() == FindingKind.BALANCE_DIFFERS);
    }

    @Test
    void a_category_that_the_books_do_not_know_and_a_payout_that_differs_are_found() {
        read();
        payments(Told.object(
                        "balance_transaction",
                        Map.of(
                                "id",
                                "txn_x",
                                "reporting_category",
                                "climate_order_purchase",
                                "amount",
                                5,
                                "fee",
                                0,
                                "net",
                                5,
                                "currency",
                                "eur"))
                .toString());
        RunAs.job(
                "test",
                () -> payments.paidOut(
                        jdbc.sql("SELECT min(id) FROM payout")
                                .query(String.class)
                                .single(),
                        List.of("txn_x")));
        RunAs.job("test", () -> reconciliation.reconcile(backfill.balance()));

        assertThat(RunAs.jobFor("test", findings::open))
                .extracting(Finding::kind)
                .contains(FindingKind.UNKNOWN_CATEGORY, FindingKind.PAYOUT_DIFFERS, FindingKind.BALANCE_DIFFERS);
    }

    private void payments(String object) {
        RunAs.job("test", () -> payments.load(List.of(object), clock.instant()));
    }
}
