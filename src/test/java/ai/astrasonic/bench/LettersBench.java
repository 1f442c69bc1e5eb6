package ai.astrasonic.bench;

import ai.astrasonic.breaches.letters.LetterStories;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.mail.MailProvider;
import ai.astrasonic.mail.PostOffice;
import ai.astrasonic.testing.Instance;
import ai.astrasonic.testing.RealParts;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Letters to so many people at a mail server that takes so many a second, against that limit itself: a heap that does not grow with
 * them, and by the server's own log one letter each.
 */
final class LettersBench implements Benchmark {

    /** More than our provider allows a new sender, so that a run takes minutes and not hours; {@code -Dastrasonic.letters.limit} says another. */
    private static final int LIMIT = Integer.getInteger("astrasonic.letters.limit", 20);

    private static final Duration LATENCY = Duration.ofMillis(5);
    private static final double OF_THE_LIMIT = 0.9;

    @Override
    public long usualRows() {
        return 1_000;
    }

    @Override
    public int heapMegabytes() {
        return 256;
    }

    @Override
    public void run(ConfigurableApplicationContext unused, long rows, Consumer<Result> results) throws Exception {
        try (var provider = new MailProvider();
                var application = Instance.builder()
                        .initializers(new RealParts(), LettersBench::atOneSpeed)
                        .run("--logging.level.root=WARN");
                var post = new PostOffice(application, new ProvidersLine(provider.port()))) {
            provider.keepNoWords();
            provider.latency(LATENCY);
            boolean done = send(application, Math.toIntExact(rows));
            results.accept(result(provider.log(), done));
        }
    }

    private static void atOneSpeed(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("letters", Map.of("astrasonic.mail.lease", "1m")));
        ((GenericApplicationContext) context)
                .registerBean(
                        "ofOneSpeed",
                        ai.astrasonic.outbound.Addressees.class,
                        () -> new OneSpeed(LIMIT),
                        bean -> bean.setPrimary(true));
    }

    private static boolean send(ConfigurableApplicationContext application, int people) throws Exception {
        var stories = new LetterStories(application);
        stories.people("bench", people);
        var letter = stories.approved(stories.breach());
        var ended = application
                .getBean(LaunchRunner.class)
                .run(new LaunchOrder("breach-letters", letter.toString(), "system"));
        return ended instanceof LaunchResult.Done && stories.count(letter).sent() == people;
    }

    private static Result result(List<MailProvider.Letter> log, boolean done) {
        var people = new HashSet<String>();
        log.forEach(letter -> people.add(letter.recipient()));
        double seconds =
                Duration.between(log.getFirst().at(), log.getLast().at()).toNanos() / 1e9;
        System.err.printf(
                "%d letters to %d people in %.1f s, at most %d in a second%n",
                log.size(), people.size(), seconds, mostInASecond(log));
        return new Result(
                "breach-letters",
                log.size(),
                seconds,
                "the limit itself, " + LIMIT + " mails a second",
                (log.size() - 1.0) / LIMIT,
                OF_THE_LIMIT,
                done && people.size() == log.size());
    }

    private static int mostInASecond(List<MailProvider.Letter> log) {
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
