package ai.astrasonic.jobs.letters;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.letters.LetterId;
import ai.astrasonic.breaches.letters.LetterStories;
import ai.astrasonic.mail.MailProvider;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.Kills;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each person gets exactly one letter, by the mail server's own log, however often the process that sends them is killed. */
@DatabaseTest
class LettersKillTest {

    private static final int PEOPLE = 60;
    private static final int LONGEST_DELAY = 1_500;
    private static final Duration LATENCY = Duration.ofMillis(15);

    @Autowired
    ApplicationContext application;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    private final List<LetterId> letters = new ArrayList<>();
    private LetterStories stories;
    private MailProvider provider;

    @BeforeEach
    void world() {
        clock.set(Clock.systemUTC().instant().minusSeconds(1));
        stories = new LetterStories(application);
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
                new Kills("breach-letters", List.of("gather", "send"), database, () -> false).telling(settings())) {
            kills.runHeard(times, () -> provider.log().size(), LONGEST_DELAY, new Kills.Round() {

                @Override
                public void before() {
                    if (provider.log().size() == letters.size() * PEOPLE) {
                        aBreachOfPeople();
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
        assertThat(provider.log()).hasSize(letters.size() * PEOPLE);
        letters.forEach(letter -> assertThat(stories.count(letter).sent()).isEqualTo(PEOPLE));
        System.out.printf(
                "%d kills: %d letters of %d people, %d mails left, %d copies dropped by their key%n",
                times, letters.size(), PEOPLE, provider.log().size(), provider.copies());
    }

    private Map<String, Object> settings() {
        return Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", provider.port(),
                "astrasonic.mail.poll", "20ms",
                "astrasonic.mail.lease", "2s");
    }

    /** Everybody was heard, though perhaps nobody wrote that down yet. People of their own for each letter, so that an address tells whose it was. */
    private void aBreachOfPeople() {
        stories.sql()
                .sql("UPDATE account SET email = NULL, email_as_typed = NULL")
                .update();
        stories.sql().sql("DELETE FROM account").update();
        stories.people("of" + letters.size() + "-", PEOPLE);
        letters.add(stories.approved(stories.breach()));
    }

    private void nobodyHasTwo() {
        var seen = new HashSet<String>();
        assertThat(provider.log())
                .allSatisfy(letter -> assertThat(seen.add(letter.recipient()))
                        .as("only letter to " + letter.recipient())
                        .isTrue());
    }

    private List<String> unfinished() {
        return stories.sql()
                .sql(
                        "SELECT concat_ws(' ', p.outcome, o.attempts, o.due_at, o.leased_until) FROM breach_letter_person p"
                                + " LEFT JOIN email_outbox o ON o.email_id = p.email_id WHERE p.outcome IN ('WAITING', 'ON_ITS_WAY')"
                                + " UNION ALL SELECT 'letter ' || state FROM breach_letter WHERE state <> 'SENT' LIMIT 5")
                .query(String.class)
                .list();
    }
}
