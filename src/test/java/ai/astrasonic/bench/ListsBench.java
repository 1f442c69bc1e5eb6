package ai.astrasonic.bench;

import ai.astrasonic.accounts.AccountFilter;
import ai.astrasonic.accounts.AccountStatus;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.audit.AuditQuery;
import ai.astrasonic.audit.AuditSearch;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.TestDatabases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A12: pages of fifty people, requests and audit entries at any depth, filtered and not, against the round trip of
 * {@code SELECT 1}. The result is that of the slowest list.
 */
final class ListsBench implements Benchmark {

    private static final int PAGES = 280;
    private static final int SIZE = 50;
    private static final double BAR_SECONDS = 0.1;

    private static final List<AccountFilter> PEOPLE = List.of(
            AccountFilter.ALL,
            new AccountFilter(AccountStatus.DELETION_REQUESTED, null),
            new AccountFilter(null, "NL"),
            new AccountFilter(AccountStatus.DELETION_REQUESTED, "US"));

    private static final List<RequestFilter> REQUESTS = List.of(
            RequestFilter.open(),
            RequestFilter.open().withKind(RequestKind.PORTABILITY),
            RequestFilter.open().assignedTo("staff-3"),
            RequestFilter.open().withKind(RequestKind.PORTABILITY).assignedTo("staff-3"),
            RequestFilter.open().withKind(RequestKind.ACCESS).assignedTo("staff-5"),
            RequestFilter.all(),
            RequestFilter.all().withKind(RequestKind.PORTABILITY).assignedTo("staff-3"));

    private static final List<AuditQuery> ENTRIES = List.of(
            AuditQuery.EVERYTHING,
            AuditQuery.EVERYTHING.withVerb("revealed"),
            AuditQuery.EVERYTHING.by("staff-4"),
            AuditQuery.EVERYTHING.withVerb("released").by("staff-4"),
            AuditQuery.EVERYTHING.on("library", null));

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
        var lists = new Lists(application.getBean(TestDatabases.Database.class).superuser());
        lists.fill(rows);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("bench", "", "ROLE_" + Roles.DPO));
        var surroundings = new Surroundings(application);
        surroundings.begin();
        var all = List.of(
                measure(application, "people", rows, people(application, lists)),
                measure(application, "requests", rows, requests(application, lists)),
                measure(application, "audit", rows, entries(application, lists)));
        var slowest = all.stream().max(Comparator.comparing(Result::seconds)).orElseThrow();
        results.accept(surroundings.end(slowest, SIZE, 0));
    }

    private static Result measure(ConfigurableApplicationContext application, String list, long rows, IntConsumer page)
            throws Exception {
        System.err.println("pages of " + list + ", 95th percentiles:");
        var jdbc = application.getBean(JdbcClient.class);
        var rounds = new Rounds();
        for (int round = 0; round < Rounds.LEAST; round++) {
            var pages = new ArrayList<Double>();
            var trips = new ArrayList<Double>();
            for (int i = 0; i < PAGES; i++) {
                int number = i;
                trips.add(Rounds.seconds(
                        () -> jdbc.sql("SELECT 1").query(Integer.class).single()));
                pages.add(Rounds.seconds(() -> {
                    page.accept(number);
                    return number;
                }));
            }
            rounds.add(p95(pages), p95(trips));
        }
        return new Result(
                "A12",
                rows,
                rounds.product(),
                "round trip of SELECT 1 (both p95; slowest list: " + list + ")",
                rounds.baseline(),
                rounds.baseline() / BAR_SECONDS,
                true);
    }

    private static IntConsumer people(ConfigurableApplicationContext application, Lists lists) {
        var accounts = application.getBean(Accounts.class);
        var depths = lists.ids("account", PAGES);
        return i -> accounts.page(filter(PEOPLE, i), new AccountId(depths.get(i % depths.size())), SIZE);
    }

    private static IntConsumer requests(ConfigurableApplicationContext application, Lists lists) {
        var desk = application.getBean(RequestDesk.class);
        var depths = lists.requestKeys(PAGES);
        return i -> desk.page(filter(REQUESTS, i), depths.get(i % depths.size()), SIZE);
    }

    private static IntConsumer entries(ConfigurableApplicationContext application, Lists lists) {
        var search = application.getBean(AuditSearch.class);
        var depths = lists.ids("audit_entry", PAGES);
        return i -> search.page(filter(ENTRIES, i), depths.get(i % depths.size()), SIZE);
    }

    private static <T> T filter(List<T> filters, int i) {
        return filters.get(i % filters.size());
    }

    private static double p95(List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        return sorted.get(sorted.size() * 95 / 100);
    }
}
