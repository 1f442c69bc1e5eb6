package ai.astrasonic.jobs.notices;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.mail.MailProvider;
import ai.astrasonic.policies.PolicyStories;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.Kills;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each account hears exactly once, by the mail server's own log, however often the process that mails is killed. */
@DatabaseTest
class PolicyNoticeKillTest {

    private static final int ACCOUNTS = 60;
    private static final int LONGEST_DELAY = 1_500;
    private static final Duration LATENCY = Duration.ofMillis(15);

    @Autowired
    ApplicationContext application;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    private PolicyStories stories;
    private MailProvider provider;
    private int versions;

    @BeforeEach
    void world() {
        clock.set(Clock.systemUTC().instant().minusSeconds(1));
        stories = new PolicyStories(application);
        provider = new MailProvider();
        provider.latency(LATENCY);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void three_kills_at_random_moments_forget_nobody_and_tell_nobody_twice() throws Exception {
        kill(Integer.getInteger("astrasonic.kills", 3));
    }

    @Test
    @Tag("long")
    void twenty_kills_at_random_moments_forget_nobody_and_tell_nobody_twice() throws Exception {
        kill(20);
    }

    private void kill(int times) throws Exception {
        try (var kills =
                new Kills("policy-notice", List.of("gather", "tell"), database, () -> false).telling(settings())) {
            kills.runHeard(times, () -> provider.log().size(), LONGEST_DELAY, new Kills.Round() {

                @Override
                public void before() {
                    if (provider.log().size() == versions * ACCOUNTS) {
                        aVersionForOthers();
                    }
                }

                @Override
                public void after() {
                    nobodyHasTwo();
                }
            });
            kills.finish(this::unfinished);
        }
        nobodyHasTwo();
        assertThat(provider.log()).hasSize(versions * ACCOUNTS);
        System.out.printf(
                "%d kills: %d versions for %d accounts, %d mails left, %d copies dropped by their key%n",
                times, versions, ACCOUNTS, provider.log().size(), provider.copies());
    }

    private Map<String, Object> settings() {
        return Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", provider.port(),
                "astrasonic.mail.poll", "20ms",
                "astrasonic.mail.lease", "2s");
    }

    /** People of their own for each version, so that an address tells whose it was. */
    private void aVersionForOthers() {
        stories.sql().sql("DELETE FROM account").update();
        stories.accounts("of" + versions + "-", ACCOUNTS);
        versions++;
        stories.published(10 + versions);
    }

    private void nobodyHasTwo() {
        var seen = new HashSet<String>();
        assertThat(provider.log())
                .allSatisfy(mail -> assertThat(seen.add(mail.recipient()))
                        .as("only mail to " + mail.recipient())
                        .isTrue());
    }

    private List<String> unfinished() {
        return stories.sql()
                .sql(
                        "SELECT concat_ws(' ', n.outcome, o.attempts, o.due_at, o.leased_until) FROM policy_notice n"
                                + " LEFT JOIN email_outbox o ON o.email_id = n.email_id WHERE n.outcome IN ('WAITING', 'ON_ITS_WAY')"
                                + " UNION ALL SELECT 'version ' || number FROM policy_version WHERE material AND told_at IS NULL LIMIT 5")
                .query(String.class)
                .list();
    }
}
