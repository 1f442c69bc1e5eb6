package ai.astrasonic.jobs.letters;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.letters.LetterId;
import ai.astrasonic.breaches.letters.LetterStories;
import ai.astrasonic.jobs.engine.MailKills;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each person gets exactly one letter, by the mail server's own log, however often the process that sends them is killed. */
@DatabaseTest
class LettersKillTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    private final List<LetterId> letters = new ArrayList<>();

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
        try (var kills = new MailKills("breach-letters", List.of("gather", "send"), database, clock)) {
            var stories = new LetterStories(application);
            kills.run(times, number -> aBreachOfOthers(stories, number), () -> unfinished(stories));
            letters.forEach(letter -> assertThat(stories.count(letter).sent()).isEqualTo(MailKills.PEOPLE));
        }
    }

    /** Everybody was heard, though perhaps nobody wrote that down yet. */
    private void aBreachOfOthers(LetterStories stories, int number) {
        stories.sql()
                .sql("UPDATE account SET email = NULL, email_as_typed = NULL")
                .update();
        stories.sql().sql("DELETE FROM account").update();
        stories.people("of" + number + "-", MailKills.PEOPLE);
        letters.add(stories.approved(stories.breach()));
    }

    private static List<String> unfinished(LetterStories stories) {
        return stories.sql()
                .sql(
                        "SELECT concat_ws(' ', p.outcome, o.attempts, o.due_at, o.leased_until) FROM breach_letter_person p"
                                + " LEFT JOIN email_outbox o ON o.email_id = p.email_id WHERE p.outcome IN ('WAITING', 'ON_ITS_WAY')"
                                + " UNION ALL SELECT 'letter ' || state FROM breach_letter WHERE state <> 'SENT' LIMIT 5")
                .query(String.class)
                .list();
    }
}
