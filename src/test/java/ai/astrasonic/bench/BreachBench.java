package ai.astrasonic.bench;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.breaches.scope.Period;
import ai.astrasonic.breaches.scope.Progress;
import ai.astrasonic.breaches.scope.ScopeDesk;
import ai.astrasonic.breaches.scope.ScopeRequest;
import ai.astrasonic.breaches.scope.ScopeRule.Everybody;
import ai.astrasonic.seed.BulkRows;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A13: how many people and records a breach of seven of ninety days of the security log hit, against the bare query for the
 * number of accounts: at most one and a half times as long, and two seconds. And the snapshot that is kept of it, with all its
 * figures, whom it is about and the signature, which writes a row for each person.
 */
final class BreachBench implements Benchmark {

    private static final int DAYS = 90;
    private static final int SCOPE_DAYS = 7;
    private static final int PEOPLE = 100_000;
    private static final int ROUNDS = 7;
    private static final double LEAST_RATIO = 1 / 1.5;
    private static final double LONGEST = 2;

    private static final String BARE = """
            SELECT count(DISTINCT account_id) FROM security_event WHERE occurred_at >= :from AND occurred_at < :until""";

    @Override
    public long usualRows() {
        return 10_000_000;
    }

    @Override
    public int heapMegabytes() {
        return 256;
    }

    @Override
    public void run(ConfigurableApplicationContext application, long rows, Consumer<Result> results) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("bench", "", "ROLE_" + Roles.DPO));
        fill(application, rows);
        var now = application.getBean(Clock.class).instant();
        var period = new Period(now.minus(Duration.ofDays(SCOPE_DAYS)), now);
        var request = new ScopeRequest(new TreeSet<>(List.of("securitylog.event")), period, new Everybody());
        var breach = breach(application.getBean(Breaches.class), now);
        var desk = application.getBean(ScopeDesk.class);
        var app = JdbcClient.create(application.getBean("dataSource", DataSource.class));
        count(desk, breach, request);
        look(desk, breach, request);
        bare(app, period);
        var rounds = Rounds.of(ROUNDS, () -> look(desk, breach, request), () -> bare(app, period));
        results.accept(new Result(
                "A13",
                rows,
                rounds.product(),
                "count(DISTINCT account_id) of the same seven days",
                rounds.baseline(),
                LEAST_RATIO,
                rounds.product() <= LONGEST));
        System.err.println("And the whole snapshot, with figures, ids, hash and signature:");
        var whole = Rounds.of(ROUNDS, () -> count(desk, breach, request), () -> bare(app, period));
        results.accept(new Result(
                "A13-snapshot",
                rows,
                whole.product(),
                "the same; there is no bar but the two seconds",
                whole.baseline(),
                0,
                whole.product() <= LONGEST));
    }

    private static long look(ScopeDesk desk, BreachId breach, ScopeRequest request) {
        return desk.look(breach, request).peopleMin();
    }

    private static void fill(ConfigurableApplicationContext application, long rows) {
        var bulk = application.getBean(BulkRows.class);
        bulk.accounts(PEOPLE);
        bulk.securityEvents(rows, DAYS, PEOPLE);
        var superuser = JdbcClient.create(
                application.getBean(TestDatabases.Database.class).superuser());
        superuser.sql("VACUUM (ANALYZE) security_event").update();
        superuser.sql("VACUUM (ANALYZE) account").update();
        superuser.sql("CHECKPOINT").update();
    }

    private static BreachId breach(Breaches breaches, Instant now) {
        return breaches.open(new NewBreach(
                "Bench",
                Set.of("securitylog"),
                DiscoveredBy.MONITORING,
                null,
                StatedTime.of(now, Controller.ZONE),
                null,
                null));
    }

    private static long count(ScopeDesk desk, BreachId breach, ScopeRequest request) {
        desk.count(breach, request, "Bench", "Everybody signs in within a week", Progress.NONE);
        return 0;
    }

    private static long bare(JdbcClient app, Period period) {
        return app.sql(BARE)
                .param("from", period.from().atOffset(ZoneOffset.UTC))
                .param("until", period.until().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
