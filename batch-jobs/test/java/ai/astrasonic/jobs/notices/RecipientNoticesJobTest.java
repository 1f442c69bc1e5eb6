package ai.astrasonic.jobs.notices;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.mail.EmailId;
import ai.astrasonic.mail.MailEnded;
import ai.astrasonic.mail.MailOutcome;
import ai.astrasonic.recipientchanges.CampaignStories;
import ai.astrasonic.recipientchanges.ChangeId;
import ai.astrasonic.recipientchanges.Changes;
import ai.astrasonic.recipientchanges.NoticeCount;
import ai.astrasonic.recipientchanges.Subscriptions;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RecipientNoticesJobTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    LaunchRunner runner;

    @Autowired
    RecipientNoticesJob job;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Changes changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    CampaignStories stories;

    @BeforeEach
    void world() {
        stories = new CampaignStories(application);
    }

    @Test
    void everybody_with_an_account_and_every_subscriber_is_told_once_in_their_language() throws Exception {
        anAccountOf("noor@example.org", "nl");
        anAccountOf("jo@example.org", "en");
        subscribed("jo@example.org", "nl");
        subscribed("stranger@example.net", "en");
        asked("never-confirmed@example.net");
        var change = stories.announced("crisp");

        assertThat(job.ordered()).containsExactly(change.toString());
        assertThat(run(change.toString())).isInstanceOf(LaunchResult.Done.class);

        assertThat(told())
                .containsExactly(
                        "jo@example.org recipientchanges.announced-list nl",
                        "noor@example.org recipientchanges.announced nl",
                        "stranger@example.net recipientchanges.announced-list en");
        assertThat(job.ordered()).isEmpty();
        assertThat(count(change).all()).isEqualTo(3);
    }

    @Test
    void only_subscribers_are_told_of_what_concerns_nobody_else() throws Exception {
        anAccountOf("noor@example.org", "nl");
        subscribed("stranger@example.net", "en");
        var change =
                stories.announced(CampaignStories.leaves(stories.moves("crisp").after()));

        run(change.toString());

        assertThat(told()).containsExactly("stranger@example.net recipientchanges.announced-list en");
    }

    @Test
    void whatever_breaks_at_any_place_the_next_attempt_goes_on_and_nobody_is_told_twice() throws Exception {
        for (int i = 0; i < 120; i++) {
            anAccountOf("person" + i + "@example.org", "en");
        }
        var change = stories.announced("crisp");

        for (int at : List.of(1, 2, 30, 51, 77, 101)) {
            var reached = new AtomicInteger();
            try (var harness = FaultPoints.install(point -> {
                if (point.startsWith("recipient-notices.") && reached.incrementAndGet() == at) {
                    throw new UnsupportedOperationException("planted");
                }
            })) {
                run(change.toString());
            }
            assertThat(mails()).as("mails without a notice").isEqualTo(putOut());
        }
        assertThat(run(change.toString())).isInstanceOf(LaunchResult.Done.class);

        assertThat(told()).hasSize(120).doesNotHaveDuplicates();
        assertThat(count(change)).isEqualTo(new NoticeCount(0, 120, 0, 0, 0));
    }

    @Test
    void whether_each_mail_arrived_is_seen() throws Exception {
        anAccountOf("noor@example.org", "nl");
        anAccountOf("refused@example.org", "nl");
        anAccountOf("lost@example.org", "nl");
        var change = stories.announced("crisp");
        run(change.toString());

        ended("noor@example.org", MailOutcome.SENT);
        ended("refused@example.org", MailOutcome.REFUSED);
        ended("lost@example.org", MailOutcome.GIVEN_UP);

        Awaitility.await()
                .untilAsserted(() -> assertThat(SignIn.as("dieuwke", () -> count(change)))
                        .isEqualTo(new NoticeCount(0, 0, 1, 1, 1)));
    }

    @Test
    void a_withdrawal_is_told_to_those_who_heard_of_the_change_and_to_nobody_else() throws Exception {
        anAccountOf("noor@example.org", "nl");
        var change = stories.announced("crisp");
        run(change.toString());
        anAccountOf("late@example.org", "nl");
        stories.withdraw(change);

        assertThat(job.ordered()).containsExactly(change + "-withdrawn");
        run(change + "-withdrawn");

        assertThat(told())
                .containsExactly(
                        "noor@example.org recipientchanges.announced nl",
                        "noor@example.org recipientchanges.withdrawn nl");
    }

    @Test
    void a_change_that_was_withdrawn_before_anybody_heard_of_it_is_told_to_nobody() throws Exception {
        anAccountOf("noor@example.org", "nl");
        var change = stories.announced("crisp");
        stories.withdraw(change);

        run(change.toString());
        run(change + "-withdrawn");

        assertThat(told()).isEmpty();
        assertThat(job.ordered()).isEmpty();
    }

    private LaunchResult run(String key) {
        return runner.run(new LaunchOrder("recipient-notices", key, "system"));
    }

    private void anAccountOf(String address, String language) {
        jdbc.sql("""
                        INSERT INTO account (id, email, email_as_typed, email_since, language, status, created_at)
                        VALUES (:id, :email, :email, :now, :language, 'ACTIVE', :now)""")
                .param("id", AccountId.next(clock).value())
                .param("email", address)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("language", language)
                .update();
    }

    private void asked(String address) {
        subscriptions.ask(new EmailAddress(address), Locale.ENGLISH);
    }

    private void subscribed(String address, String language) {
        subscriptions.ask(new EmailAddress(address), Locale.of(language));
        jdbc.sql("""
                        UPDATE recipient_subscription SET confirmed_at = asked_at, token_sha256 = NULL, good_until = NULL
                        WHERE address = ?""").param(address).update();
        clock.advance(Duration.ofSeconds(1));
    }

    private void ended(String address, MailOutcome outcome) {
        var mail = jdbc.sql("SELECT email_id FROM recipient_notice WHERE address = ?")
                .param(address)
                .query(UUID.class)
                .single();
        transaction.executeWithoutResult(status -> events.publishEvent(new MailEnded(new EmailId(mail), outcome)));
    }

    private List<String> told() {
        return jdbc.sql("""
                        SELECT concat_ws(' ', address, template, language) FROM email_sent
                        WHERE template NOT LIKE '%confirm' ORDER BY address, template""").query(String.class).list();
    }

    private long mails() {
        return jdbc.sql("SELECT count(*) FROM email_sent").query(Long.class).single();
    }

    private long putOut() {
        return jdbc.sql("SELECT count(*) FROM recipient_notice WHERE email_id IS NOT NULL")
                .query(Long.class)
                .single();
    }

    private NoticeCount count(ChangeId change) {
        return changes.notices(change);
    }
}
