package ai.astrasonic.jobs.notices;

import ai.astrasonic.jobs.engine.MailKills;
import ai.astrasonic.recipientchanges.CampaignStories;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each address hears of a change exactly once, by the mail server's own log, however often the process that mails is killed. */
@DatabaseTest
class RecipientNoticesKillTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    private JdbcClient jdbc;

    @BeforeEach
    void outsider() {
        jdbc = JdbcClient.create(database.superuser());
    }

    @Test
    @Tag("long")
    void twenty_kills_at_random_moments_forget_nobody_and_tell_nobody_twice() throws Exception {
        try (var kills = new MailKills("recipient-notices", List.of("gather", "tell"), database, clock)) {
            var stories = new CampaignStories(application);
            kills.run(20, number -> aChangeForOthers(stories, number), this::unfinished);
        }
    }

    private void aChangeForOthers(CampaignStories stories, int number) {
        jdbc.sql("DELETE FROM account").update();
        new AccountRows(jdbc).open("of" + number + "-", MailKills.PEOPLE);
        stories.announced(CampaignStories.arrives("chat-" + number, null));
    }

    private List<String> unfinished() {
        return jdbc.sql(
                        "SELECT concat_ws(' ', n.outcome, o.attempts, o.due_at, o.leased_until) FROM recipient_notice n"
                                + " LEFT JOIN email_outbox o ON o.email_id = n.email_id WHERE n.outcome IN ('WAITING', 'ON_ITS_WAY')"
                                + " UNION ALL SELECT 'change ' || recipient FROM recipient_change WHERE announced_at IS NOT NULL AND told_at IS NULL LIMIT 5")
                .query(String.class)
                .list();
    }
}
