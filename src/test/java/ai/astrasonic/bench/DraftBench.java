package ai.astrasonic.bench;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.judgement.Ground;
import ai.astrasonic.breaches.report.ReportKind;
import ai.astrasonic.breaches.report.ReportStories;
import ai.astrasonic.breaches.scope.ListReport.Fate;
import ai.astrasonic.breaches.scope.Progress;
import ai.astrasonic.breaches.scope.ScopeDesk;
import ai.astrasonic.breaches.scope.ScopeLists;
import ai.astrasonic.breaches.scope.ScopeRequest;
import ai.astrasonic.breaches.scope.ScopeRule;
import ai.astrasonic.breaches.scope.ScopeRule.Everybody;
import ai.astrasonic.breaches.scope.ScopeRule.Listed;
import ai.astrasonic.seed.BulkRows;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From the moment at which the scope is chosen to the frozen draft with its figures and its four PDFs, for everybody of so many
 * people; and a list of twice as many lines, of which some are unknown, twice or no id, taken in and counted.
 */
final class DraftBench implements Benchmark {

    private static final double LONGEST = 60;
    private static final int EVENT_DAYS = 7;

    private static final String BARE = """
            SELECT (SELECT count(*) FROM account), (SELECT count(DISTINCT account_id) FROM security_event)""";

    @Override
    public long usualRows() {
        return 1_000_000;
    }

    @Override
    public int heapMegabytes() {
        return 384;
    }

    @Override
    public void run(ConfigurableApplicationContext application, long rows, Consumer<Result> results) throws Exception {
        var superuser = JdbcClient.create(
                application.getBean(TestDatabases.Database.class).superuser());
        fill(application.getBean(BulkRows.class), superuser, rows);
        var stories = new ReportStories(application);
        var bare = Rounds.of(
                Rounds.LEAST, () -> 0L, () -> superuser.sql(BARE).query().singleRow());
        var breach = stories.aware();
        double draft = Rounds.seconds(() -> draft(application, stories, breach, new Everybody()));
        results.accept(result("breach-draft", rows, draft, bare.baseline(), true));

        var another = stories.aware();
        var lines = new ScopeLines(ids(superuser), 2 * rows);
        var lists = application.getBean(ScopeLists.class);
        long since = System.nanoTime();
        var report = SignIn.as(ReportStories.DPO, () -> lists.add(another, lines.reader()));
        double taken = (System.nanoTime() - since) / 1e9;
        System.err.printf("%d lines taken in in %.1f s: %s%n", report.lines(), taken, report);
        boolean right = report.lines() == 2 * rows
                && report.of(Fate.KNOWN) == lines.known()
                && report.of(Fate.DUPLICATE) == lines.twice()
                && report.of(Fate.UNKNOWN) == lines.unknown()
                && report.of(Fate.MALFORMED) == lines.malformed();
        results.accept(result("breach-list", 2 * rows, taken, bare.baseline(), right));
        double listed = Rounds.seconds(() -> draft(application, stories, another, new Listed(report.list())));
        results.accept(result("breach-draft-of-list", 2 * rows, listed, bare.baseline(), right));
    }

    private static void fill(BulkRows bulk, JdbcClient superuser, long rows) {
        bulk.accounts(rows);
        bulk.securityEvents(2 * rows, EVENT_DAYS, rows);
        superuser.sql("VACUUM (ANALYZE) account").update();
        superuser.sql("VACUUM (ANALYZE) security_event").update();
    }

    private static List<UUID> ids(JdbcClient superuser) {
        return superuser.sql("SELECT id FROM account").query(UUID.class).list();
    }

    private static boolean draft(
            ConfigurableApplicationContext application, ReportStories stories, BreachId breach, ScopeRule rule) {
        var request = new ScopeRequest(new TreeSet<>(List.of("accounts.account", "securitylog.event")), null, rule);
        SignIn.as(
                ReportStories.DPO,
                () -> application
                        .getBean(ScopeDesk.class)
                        .count(breach, request, "Bench", "The whole database was copied", Progress.NONE));
        var assessed = stories.assess(breach);
        stories.decide(breach, assessed, Ground.RISK);
        stories.answerAll(breach);
        stories.freeze(breach, ReportKind.FIRST);
        return true;
    }

    private static Result result(String name, long rows, double seconds, double bare, boolean right) {
        return new Result(
                name,
                rows,
                seconds,
                "count of the two tables; there is no bar but the sixty seconds",
                bare,
                0,
                right && seconds <= LONGEST);
    }
}
