package ai.astrasonic.jobs.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.mail.MailProvider;
import ai.astrasonic.testing.Kills;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Kills the process that mails to many, and sees in the mail server's own log that each is told exactly once. */
public final class MailKills implements AutoCloseable {

    /** How many each mailing goes to. */
    public static final int PEOPLE = 60;

    private static final int LONGEST_DELAY = 1_500;
    private static final Duration LATENCY = Duration.ofMillis(15);

    private final String job;
    private final List<String> steps;
    private final TestDatabases.Database database;
    private final MailProvider provider;
    private int mailings;

    /** @param clock set to the present, in which the killed processes live */
    public MailKills(String job, List<String> steps, TestDatabases.Database database, TestClock clock)
            throws Exception {
        this.job = job;
        this.steps = steps;
        this.database = database;
        this.provider = new MailProvider();
        provider.latency(LATENCY);
        clock.set(Clock.systemUTC().instant().minusSeconds(1));
    }

    /**
     * @param another orders a mailing to people of their own, so that an address tells which it was; with its number
     * @param unfinished what keeps the last one from being over
     */
    public void run(int times, IntConsumer another, Supplier<List<String>> unfinished) throws Exception {
        try (var kills = new Kills(job, steps, database, () -> false).telling(settings())) {
            kills.runHeard(times, () -> provider.log().size(), LONGEST_DELAY, new Kills.Round() {

                @Override
                public void before() {
                    if (provider.log().size() == mailings * PEOPLE) {
                        another.accept(mailings++);
                    }
                }

                @Override
                public void after() {
                    nobodyHasTwo();
                }
            });
            kills.finish(unfinished);
        }
        nobodyHasTwo();
        assertThat(provider.log()).hasSize(mailings * PEOPLE);
        System.out.printf(
                "%s, %d kills: %d mailings to %d people, %d mails left, %d copies dropped by their key%n",
                job, times, mailings, PEOPLE, provider.log().size(), provider.copies());
    }

    private Map<String, Object> settings() {
        return Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", provider.port(),
                "astrasonic.mail.poll", "20ms",
                "astrasonic.mail.lease", "2s");
    }

    private void nobodyHasTwo() {
        var seen = new HashSet<String>();
        assertThat(provider.log())
                .allSatisfy(mail -> assertThat(seen.add(mail.recipient()))
                        .as("only mail to " + mail.recipient())
                        .isTrue());
    }

    @Override
    public void close() {
        provider.close();
    }
}
