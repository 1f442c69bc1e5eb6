package ai.astrasonic.jobs.finance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.intake.Backfill;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.Launches;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.Kills;
import ai.astrasonic.testing.RealParts;
import ai.astrasonic.testing.StripeDeliveries;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What Stripe tells by its lists and by its events, each at least twice and in no order, is in the records and the books once,
 * however often the process that hears it is killed.
 */
@DatabaseTest
class IngestKillTest {

    private static final int LONGEST_DELAY = 2_500;
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final LocalDate FIRST_RUN = LocalDate.of(2026, 1, 1);

    @Autowired
    Launches launches;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    private final StripeStandIn stripe = new StripeStandIn();
    private final Map<String, Integer> hit = new TreeMap<>();
    private final Random random = new Random(Long.getLong("astrasonic.seed", System.nanoTime()));
    private JdbcClient sql;
    private int runs;

    @Test
    void a_kill_at_a_random_moment_loses_nothing_and_doubles_nothing() throws Exception {
        kill(Integer.getInteger("astrasonic.kills", 1), 4);
    }

    @Test
    @Tag("long")
    void twenty_kills_at_random_moments_lose_nothing_and_double_nothing() throws Exception {
        kill(20, 60);
    }

    private void kill(int times, int customers) throws Exception {
        clock.set(Clock.systemUTC().instant().minusSeconds(1));
        sql = JdbcClient.create(database.superuser());
        stripe.business().run(7, customers, clock.instant(), List.of());
        int port = anyPort();
        try (var standIns = StandIns.start(0, List.of(stripe), Clock.systemUTC());
                var deliveries = new StripeDeliveries(
                        URI.create("http://127.0.0.1:" + port + "/hooks/stripe"), Clock.systemUTC());
                var kills = new Kills(Backfill.NAME, List.of(), database, () -> false)
                        .serving(port)
                        .telling(settings(standIns))) {
            standIns.control("stripe").latency(LATENCY);
            deliveries.add(stripe.business().events(), 2, random);
            kills.runHeard(times, () -> heard(standIns, deliveries), LONGEST_DELAY, new Kills.Round() {

                @Override
                public void before() {
                    thereIsWork(deliveries);
                }

                @Override
                public void after() {
                    hit.merge(whatWasHit(), 1, Integer::sum);
                    numbersHaveNoGap();
                }
            });
            kills.finish(() -> unfinished(deliveries));
            System.out.printf(
                    "%d kills: %d events delivered %d times, %d deliveries broken off or to nobody, %d readings of the lists in %d calls,"
                            + " %d entries; what a kill left undone: %s%n",
                    times,
                    stripe.business().events().size(),
                    deliveries.acknowledged(),
                    deliveries.failed(),
                    runs,
                    standIns.control("stripe").calls().size(),
                    number("SELECT count(*) FROM booking"),
                    hit);
        }
        everythingIsThereOnce();
    }

    private static int anyPort() throws IOException {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static Map<String, String> settings(StandIns standIns) {
        return Map.of(
                "astrasonic.outbound.stand-ins", standIns.address().toString(),
                "astrasonic.recipients.credentials.stripe.key",
                        Objects.requireNonNull(StripeStandIn.CREDENTIALS.get("key")),
                "astrasonic.hooks.stripe-secret", RealParts.STRIPE_SECRET);
    }

    private static int heard(StandIns standIns, StripeDeliveries deliveries) {
        return standIns.control("stripe").calls().size() + deliveries.acknowledged();
    }

    /** Lists to be read from the beginning, events to come, and a minute that is over. */
    private void thereIsWork(StripeDeliveries deliveries) {
        if (number(
                        "SELECT count(*) FROM scheduled_tasks WHERE task_name = 'launch' AND task_instance LIKE 'stripe-backfill/%'")
                == 0) {
            sql.sql("DELETE FROM stripe_cursor").update();
            launches.request(
                    new LaunchOrder(Backfill.NAME, FIRST_RUN.plusDays(runs++).toString(), Roles.SYSTEM));
        }
        if (deliveries.left() == 0) {
            deliveries.add(stripe.business().events(), 1, random);
        }
        theMinuteIsOver();
    }

    private void theMinuteIsOver() {
        sql.sql("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'watches' AND NOT picked")
                .update();
    }

    private String whatWasHit() {
        return String.join(
                "+",
                List.of(
                        "lists " + (number("SELECT count(*) FROM stripe_cursor WHERE NOT done") > 0),
                        "events " + (number("SELECT count(*) FROM stripe_event WHERE state = 'WAITING'") > 0),
                        "books " + (number("SELECT count(*) FROM sale_changed") > 0)));
    }

    private List<String> unfinished(StripeDeliveries deliveries) {
        theMinuteIsOver();
        return sql.sql("""
                        SELECT 'events ' || count(*) FROM stripe_event WHERE state = 'WAITING' HAVING count(*) > 0
                        UNION ALL SELECT 'sales ' || count(*) FROM sale_changed HAVING count(*) > 0
                        UNION ALL SELECT 'deliveries ' || :left::int WHERE :left::int > 0
                        UNION ALL SELECT task_instance FROM scheduled_tasks
                        WHERE task_name = 'launch' AND task_instance LIKE 'stripe-backfill/%'""").param("left", deliveries.left()).query(String.class).list();
    }

    private void numbersHaveNoGap() {
        assertThat(
                        number(
                                "SELECT count(*) FROM (SELECT FROM booking GROUP BY year HAVING max(number) <> count(*) OR min(number) <> 1) g"))
                .isZero();
        assertThat(number("SELECT coalesce(max(ledger_number), 0) - count(*) FROM payment"))
                .isZero();
        assertThat(number("SELECT coalesce(sum(amount_minor), 0) FROM booking_line"))
                .isZero();
    }

    private void everythingIsThereOnce() {
        numbersHaveNoGap();
        Map.of(
                        "charge", "payment",
                        "invoice", "invoice",
                        "refund", "refund",
                        "dispute", "dispute",
                        "credit_note", "credit_note",
                        "payout", "payout",
                        "invoice_payment", "invoice_settlement",
                        "tax_rate", "stripe_tax_rate",
                        "customer", "stripe_customer",
                        "balance_transaction", "balance_transaction")
                .forEach((object, table) -> assertThat(number("SELECT count(*) FROM " + table))
                        .as(table)
                        .isEqualTo(total(object)));
        assertThat(number("SELECT sum(net_minor) FROM balance_transaction")).isEqualTo(total("net"));
        assertThat(number("SELECT sum(total_minor) FROM invoice")).isEqualTo(total("invoiced"));
        assertThat(number("SELECT count(*) FROM stripe_event WHERE state = 'DONE'"))
                .isEqualTo(stripe.business().events().size());
        assertThat(number("SELECT count(*) FROM stripe_event WHERE state <> 'DONE'"))
                .isZero();
        assertThat(number("SELECT sum(amount_minor) FROM booking_line WHERE account = '1110'"))
                .isEqualTo(total("net"));
        assertThat(number("SELECT sum(amount_minor) FROM booking_line WHERE account = '1520'"))
                .isEqualTo(total("fee tax"));
        assertThat(number("""
                        SELECT count(*) FROM (SELECT FROM booking WHERE NOT corrects
                                              GROUP BY matter, event, source HAVING count(*) > 1) twice""")).isZero();
    }

    private long number(String statement) {
        return sql.sql(statement).query(Long.class).single();
    }

    private long total(String name) {
        return Objects.requireNonNull(stripe.business().totals().get(name), name);
    }
}
