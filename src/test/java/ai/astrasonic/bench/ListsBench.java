package ai.astrasonic.bench;

import ai.astrasonic.accounts.AccountFilter;
import ai.astrasonic.accounts.AccountStatus;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.seed.BulkRows;
import ai.astrasonic.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A12: pages of fifty people at any depth, filtered and not, against the round trip of {@code SELECT 1}. */
final class ListsBench implements Benchmark {

    private static final int PAGES = 400;
    private static final double BAR_SECONDS = 0.1;
    private static final List<AccountFilter> FILTERS = List.of(
            AccountFilter.ALL,
            new AccountFilter(AccountStatus.DELETION_REQUESTED, null),
            new AccountFilter(null, "NL"),
            new AccountFilter(AccountStatus.DELETION_REQUESTED, "US"));

    @Override
    public long usualRows() {
        return 10_000_000;
    }

    @Override
    public int heapMegabytes() {
        return 512;
    }

    @Override
    public void run(ConfigurableApplicationContext application, long rows, Consumer<Result> results) throws Exception {
        var jdbc = application.getBean(JdbcClient.class);
        application.getBean(BulkRows.class).accounts(rows);
        var depths = jdbc.sql("SELECT id FROM account TABLESAMPLE SYSTEM (1) ORDER BY random() LIMIT :n")
                .param("n", PAGES)
                .query(UUID.class)
                .list();
        var accounts = application.getBean(Accounts.class);
        var pages = new ArrayList<Double>();
        var trips = new ArrayList<Double>();
        for (int i = 0; i < PAGES; i++) {
            var after = depths.isEmpty() ? null : new AccountId(depths.get(i % depths.size()));
            var filter = FILTERS.get(i % FILTERS.size());
            trips.add(Rounds.seconds(
                    () -> jdbc.sql("SELECT 1").query(Integer.class).single()));
            pages.add(Rounds.seconds(() -> RunAs.jobFor("bench", () -> accounts.page(filter, after, 50))));
        }
        double p95 = p95(pages);
        results.accept(new Result(
                "A12",
                rows,
                p95,
                "round trip of SELECT 1 (both p95)",
                p95(trips),
                p95(trips) / BAR_SECONDS,
                p95 <= BAR_SECONDS));
    }

    private static double p95(List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        return sorted.get(sorted.size() * 95 / 100);
    }
}
