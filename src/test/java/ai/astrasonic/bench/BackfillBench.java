package ai.astrasonic.bench;

import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.testing.Instance;
import ai.astrasonic.testing.RealParts;
import ai.astrasonic.testing.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three years of so many customers read from a Stripe that takes 200 ms for a call and as many calls a second as the register says,
 * against that limit itself: by Stripe's own log no second held more, and all that it holds is there to the cent.
 */
final class BackfillBench implements Benchmark {

    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final double OF_THE_LIMIT = 0.9;

    @Override
    public long usualRows() {
        return 400;
    }

    @Override
    public int heapMegabytes() {
        return 768;
    }

    @Override
    public void run(ConfigurableApplicationContext unused, long rows, Consumer<Result> results) throws Exception {
        var stripe = new StripeStandIn();
        stripe.business().run(7, Math.toIntExact(rows), Clock.systemUTC().instant(), List.of());
        try (var there = StandIns.start(0, List.of(stripe), Clock.systemUTC());
                var application = Instance.builder()
                        .initializers(new RealParts(), context -> pointAt(there, context))
                        .run("--logging.level.root=WARN")) {
            int limit = limit();
            there.control("stripe").latency(LATENCY);
            there.control("stripe").limit(limit);
            var ended = application
                    .getBean(LaunchRunner.class)
                    .run(new LaunchOrder("stripe-backfill", "2026-01-01", "system"));
            boolean whole = ended instanceof LaunchResult.Done
                    && isAllThere(application, stripe.business().totals());
            results.accept(result(
                    there.control("stripe").calls(),
                    limit,
                    whole && there.control("stripe").refused() == 0));
        }
    }

    private static void pointAt(StandIns there, ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "stripe",
                        Map.of(
                                "astrasonic.outbound.stand-ins", there.address().toString(),
                                "astrasonic.recipients.credentials.stripe.key",
                                        Objects.requireNonNull(StripeStandIn.CREDENTIALS.get("key")))));
    }

    private static int limit() {
        return (int) new Recipients()
                .find("stripe")
                .flatMap(Recipient::called)
                .orElseThrow()
                .perSecond();
    }

    private static boolean isAllThere(ConfigurableApplicationContext application, Map<String, Long> totals) {
        var sql = JdbcClient.create(
                application.getBean(TestDatabases.Database.class).superuser());
        return Map.of(
                        "net", "SELECT sum(net_minor) FROM balance_transaction",
                        "invoiced", "SELECT sum(total_minor) FROM invoice",
                        "charge", "SELECT count(*) FROM payment",
                        "balance_transaction", "SELECT count(*) FROM balance_transaction")
                .entrySet()
                .stream()
                .allMatch(question ->
                        sql.sql(question.getValue()).query(Long.class).single().equals(totals.get(question.getKey())));
    }

    private static Result result(List<Asked> log, int limit, boolean otherwise) {
        double seconds =
                Duration.between(log.getFirst().at(), log.getLast().at()).toNanos() / 1e9;
        int most = mostInASecond(log);
        System.err.printf("%d calls in %.1f s, at most %d in any second of Stripe's log%n", log.size(), seconds, most);
        return new Result(
                "backfill",
                log.size(),
                seconds,
                "the limit itself, " + limit + " calls a second",
                (log.size() - 1.0) / limit,
                OF_THE_LIMIT,
                otherwise && most <= limit);
    }

    private static int mostInASecond(List<Asked> log) {
        int most = 0;
        for (int first = 0, last = 0; last < log.size(); last++) {
            while (Duration.between(log.get(first).at(), log.get(last).at()).toMillis() >= 1000) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
