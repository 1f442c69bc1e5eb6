package ai.astrasonic.jobs.notices;

import ai.astrasonic.jobs.engine.MailKills;
import ai.astrasonic.policies.PolicyStories;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each account hears exactly once, by the mail server's own log, however often the process that mails is killed. */
@DatabaseTest
class PolicyNoticeKillTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

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
        try (var kills = new MailKills("policy-notice", List.of("gather", "tell"), database, clock)) {
            var stories = new PolicyStories(application);
            kills.run(times, number -> aVersionForOthers(stories, number), () -> unfinished(stories));
        }
    }

    private static void aVersionForOthers(PolicyStories stories, int number) {
        stories.sql().sql("DELETE FROM account").update();
        stories.accounts("of" + number + "-", MailKills.PEOPLE);
        stories.published(11 + number);
    }

    private static List<String> unfinished(PolicyStories stories) {
        return stories.sql()
                .sql(
                        "SELECT concat_ws(' ', n.outcome, o.attempts, o.due_at, o.leased_until) FROM policy_notice n"
                                + " LEFT JOIN email_outbox o ON o.email_id = n.email_id WHERE n.outcome IN ('WAITING', 'ON_ITS_WAY')"
                                + " UNION ALL SELECT 'version ' || number FROM policy_version WHERE material AND told_at IS NULL LIMIT 5")
                .query(String.class)
                .list();
    }
}
