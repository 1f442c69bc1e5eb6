package ai.astrasonic.bench;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.billing.Payments;
import ai.astrasonic.jobs.engine.Watch;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import ai.astrasonic.testing.Instance;
import ai.astrasonic.testing.RealParts;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signed events of a business, 200 a second and made in that second, their objects in no order, from a process of its own to the real web server, while those that came
 * are taken in and the books follow: how long each waits for its acknowledgement.
 */
final class WebhooksBench implements Benchmark {

    private static final int RATE = 200;
    private static final int WARMING_UP = 5 * RATE;
    private static final double LONGEST = 0.250;

    /** Production looks once a minute; each look then has more to do, and the last one would come after the measuring. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static final List<String> WATCHES = List.of("stripe-events", "books-follow");

    @Override
    public long usualRows() {
        return 60L * RATE;
    }

    @Override
    public int heapMegabytes() {
        return 512;
    }

    @Override
    public void run(ConfigurableApplicationContext unused, long rows, Consumer<Result> results) throws Exception {
        var stripe = new StripeStandIn();
        stripe.business().run(7, 160, Clock.systemUTC().instant(), List.of());
        var file = events(stripe, Math.toIntExact(rows) + WARMING_UP);
        try (var application = Instance.serving()
                .initializers(new RealParts())
                .run("--logging.level.root=WARN", "--server.port=0", "--ASTRASONIC_TRUSTED_PROXIES=127.0.0.1/32")) {
            RunAs.job(
                    "bench",
                    () -> application
                            .getBean(Payments.class)
                            .load(booked(stripe), Clock.systemUTC().instant()));
            results.accept(measured(application, file, rows));
        }
    }

    private static Result measured(ConfigurableApplicationContext application, Path file, long rows) throws Exception {
        var looks = Executors.newSingleThreadScheduledExecutor();
        looks.scheduleWithFixedDelay(() -> look(application), 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        int port = ((ServletWebServerApplicationContext) application)
                .getWebServer()
                .getPort();
        var figures = loaded("http://127.0.0.1:" + port + "/hooks/stripe", file);
        var sql = JdbcClient.create(
                application.getBean(TestDatabases.Database.class).superuser());
        long behind = sql.sql("SELECT count(*) FROM stripe_event WHERE state = 'WAITING'")
                .query(Long.class)
                .single();
        looks.shutdown();
        boolean ended = looks.awaitTermination(5, TimeUnit.MINUTES);
        look(application);
        long taken = sql.sql("SELECT count(*) FROM stripe_event WHERE state = 'DONE'")
                .query(Long.class)
                .single();
        long entries = sql.sql("SELECT count(*) FROM booking").query(Long.class).single();
        System.err.printf(
                "%d acknowledged at %.1f a second: p50 %.1f ms, p99 %.1f ms, longest %.1f ms; %d not yet taken in at the end; then %d taken in, %d entries in the books%n",
                figures.acknowledged(),
                figures.acknowledged() / figures.seconds(),
                figures.middle() * 1000,
                figures.slow() * 1000,
                figures.longest() * 1000,
                behind,
                taken,
                entries);
        return new Result(
                "webhooks",
                rows,
                figures.slow(),
                "250 ms to acknowledge 99 of 100",
                LONGEST,
                1,
                ended
                        && figures.acknowledged() == rows
                        && figures.acknowledged() / figures.seconds() > 0.99 * RATE
                        && behind < RATE * 2 * LOOK_EVERY.toSeconds()
                        && taken == rows + WARMING_UP
                        && entries > 0);
    }

    /** As the scheduler of the jobs does it. */
    private static void look(ConfigurableApplicationContext application) {
        for (var name : WATCHES) {
            application.getBeansOfType(Watch.class).values().stream()
                    .filter(watch -> watch.name().equals(name))
                    .forEach(watch -> RunAs.job(name, watch::look));
        }
    }

    private record Figures(long acknowledged, double seconds, double middle, double slow, double longest) {}

    private static Figures loaded(String hook, Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WebhookLoad.class.getName(),
                        hook,
                        file.toString(),
                        Integer.toString(RATE),
                        Integer.toString(WARMING_UP))
                .redirectError(Redirect.INHERIT)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        var numbers = Stream.of(told.split(" ")).map(Double::valueOf).toList();
        return new Figures(
                numbers.getFirst().longValue(), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
    }

    private static Path events(StripeStandIn stripe, int count) throws IOException {
        var events = new ArrayList<>(stripe.business().events());
        Collections.shuffle(events, new Random(7));
        if (events.size() < count) {
            throw new IllegalStateException("The business has " + events.size() + " events only");
        }
        return Files.write(Files.createTempFile("events", ".jsonl"), ofTheLastHour(events.subList(0, count)));
    }

    /** As many in each second as are sent in it, for that is when Stripe makes them. */
    private static List<String> ofTheLastHour(List<String> events) {
        long first = Clock.systemUTC().instant().minus(Duration.ofHours(1)).getEpochSecond();
        var stamped = new ArrayList<String>();
        for (var event : events) {
            var json = (ObjectNode) JsonMapper.shared().readTree(event);
            stamped.add(json.put("created", first + stamped.size() / RATE).toString());
        }
        return stamped;
    }

    private static List<String> booked(StripeStandIn stripe) {
        var headers = Map.of("Authorization", "Bearer " + Objects.requireNonNull(StripeStandIn.CREDENTIALS.get("key")));
        var asked = new Asked(
                "api.stripe.com",
                "GET",
                "/v1/balance_transactions",
                "limit=1000000",
                headers,
                new byte[0],
                Clock.systemUTC().instant());
        var page = JsonMapper.shared().readTree(new String(stripe.answer(asked).body(), StandardCharsets.UTF_8));
        var all = new ArrayList<String>();
        page.path("data").forEach(object -> all.add(object.toString()));
        return all;
    }
}
