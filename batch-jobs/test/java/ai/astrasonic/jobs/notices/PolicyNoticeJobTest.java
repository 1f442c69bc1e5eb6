package ai.astrasonic.jobs.notices;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.mail.Delivery;
import ai.astrasonic.mail.EmailId;
import ai.astrasonic.mail.MailEnded;
import ai.astrasonic.mail.MailOutcome;
import ai.astrasonic.mail.MailReported;
import ai.astrasonic.policies.NoticeOutcome;
import ai.astrasonic.policies.PolicyId;
import ai.astrasonic.policies.PolicyStories;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.Promises;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every account hears of a material version exactly once, whatever breaks. */
@DatabaseTest
class PolicyNoticeJobTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    LaunchRunner runner;

    @Autowired
    PolicyNoticeJob job;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Promises promises;

    PolicyStories stories;

    @BeforeEach
    void world() {
        stories = new PolicyStories(application);
    }

    private LaunchResult run(PolicyId version) throws Exception {
        return runner.run(new LaunchOrder("policy-notice", version.toString(), "system"));
    }

    private List<String> told() {
        return jdbc.sql("""
                        SELECT concat_ws(' ', address, template, language) FROM email_sent
                        WHERE template = 'policies.material' ORDER BY address, queued_at""").query(String.class).list();
    }

    @Test
    void every_account_is_told_once_in_its_language_what_changes_from_when_and_where_to_read_it() throws Exception {
        stories.account("noor@example.org", "nl");
        stories.account("jo@example.org", "en");
        var version = stories.published(20);

        assertThat(job.ordered()).containsExactly(version.toString());
        assertThat(run(version)).isInstanceOf(LaunchResult.Done.class);
        run(version);

        assertThat(told())
                .containsExactly("jo@example.org policies.material en", "noor@example.org policies.material nl");
        assertThat(jdbc.sql("SELECT text_body FROM email_outbox ORDER BY text_body DESC")
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        english -> assertThat(english)
                                .contains("We answer within 20 days.", "1 January 2027", "/privacy/versions/en/1"),
                        dutch -> assertThat(dutch)
                                .contains(
                                        "Wij antwoorden binnen 20 dagen.", "1 januari 2027", "/privacy/versions/nl/1"));
        assertThat(job.ordered()).isEmpty();
    }

    @Test
    void a_version_that_changes_nothing_for_people_is_mailed_to_nobody() throws Exception {
        stories.account("jo@example.org", "en");
        var version = stories.published(stories.words(20), false);

        assertThat(job.ordered()).isEmpty();
        run(version);

        assertThat(told()).isEmpty();
    }

    @Test
    void whoever_was_erased_meanwhile_is_left_out_and_nothing_of_them_stays() throws Exception {
        stories.account("jo@example.org", "en");
        stories.account("gone@example.org", "en");
        var version = stories.published(20);
        breakAt("policy-notice.before-round", 1, version);
        stories.sql()
                .sql(
                        "UPDATE account SET email = NULL, email_as_typed = NULL, erased_at = now(), status = 'ERASED' WHERE email = 'gone@example.org'")
                .update();

        run(version);

        assertThat(told()).containsExactly("jo@example.org policies.material en");
        assertThat(stories.count(version)).containsOnlyKeys(NoticeOutcome.ON_ITS_WAY);
    }

    @Test
    void whatever_breaks_at_any_place_the_next_attempt_goes_on_and_nobody_is_told_twice() throws Exception {
        stories.accounts("person", 120);
        var version = stories.published(20);

        for (int at : List.of(1, 2, 30, 51, 77, 101)) {
            breakAt("policy-notice.", at, version);
            assertThat(told()).as("mails without a notice").hasSize(putOut());
        }
        assertThat(run(version)).isInstanceOf(LaunchResult.Done.class);

        assertThat(told()).hasSize(120).doesNotHaveDuplicates();
        assertThat(stories.count(version)).containsExactly(java.util.Map.entry(NoticeOutcome.ON_ITS_WAY, 120L));
    }

    @Test
    void what_became_of_each_mail_is_known_and_the_promise_is_judged_by_it() throws Exception {
        stories.account("noor@example.org", "nl");
        var lost = stories.account("lost@example.org", "nl");
        var version = stories.published(20);
        assertThat(pol1()).isEqualTo("at risk");

        run(version);
        ended("noor@example.org", MailOutcome.SENT);
        assertThat(pol1()).isEqualTo("at risk");
        ended("lost@example.org", MailOutcome.SENT);
        assertThat(pol1()).isEqualTo("kept");

        var mail = mail("lost@example.org");
        transaction.executeWithoutResult(status -> events.publishEvent(
                new MailReported(new EmailId(mail), Delivery.BOUNCED, clock.instant(), "Permanent")));
        assertThat(stories.count(version)).containsEntry(NoticeOutcome.BOUNCED, 1L);
        assertThat(SignIn.as("dieuwke", () -> stories.read().notReached(version, null, 10)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.account()).isEqualTo(lost);
                    assertThat(one.note()).isEqualTo("Permanent");
                });
        assertThat(pol1()).isEqualTo("at risk");
    }

    @Test
    void without_a_material_version_the_promise_is_not_proven_and_with_an_account_left_out_broken() throws Exception {
        assertThat(pol1()).isEqualTo("unproven");
        var version = stories.published(20);
        run(version);
        assertThat(pol1()).isEqualTo("kept");

        stories.account("left-out@example.org", "en");
        assertThat(pol1()).isEqualTo("at risk");
        clock.advance(Duration.ofDays(4));
        assertThat(pol1()).isEqualTo("broken");

        SignIn.as("dieuwke", () -> stories.desk().tellAgain(version, "An account was left out"));
        assertThat(job.ordered()).containsExactly(version + "-again-1");
        runner.run(new LaunchOrder("policy-notice", version + "-again-1", "system"));
        ended("left-out@example.org", MailOutcome.SENT);
        assertThat(pol1()).isEqualTo("kept");
    }

    @Test
    void the_promise_believes_no_notice_without_its_mail_and_no_text_that_was_altered() throws Exception {
        stories.account("noor@example.org", "nl");
        var version = stories.published(20);
        run(version);
        ended("noor@example.org", MailOutcome.SENT);
        clock.advance(Duration.ofDays(4));
        assertThat(pol1()).isEqualTo("kept");

        stories.sql()
                .sql("UPDATE email_sent SET outcome = 'REFUSED', sent_at = NULL")
                .update();
        assertThat(pol1()).isEqualTo("broken");
        stories.sql()
                .sql("UPDATE email_sent SET outcome = 'SENT', sent_at = queued_at")
                .update();
        transaction.executeWithoutResult(status -> {
            stories.sql().sql("""
                    DO $$ BEGIN SET LOCAL session_replication_role = replica;
                    UPDATE policy_version SET text_nl = text_nl || ' En meer.'; END $$""").update();
        });
        assertThat(pol1()).isEqualTo("broken");
    }

    private String pol1() {
        return promises.checkNow(PromiseId.POL_1).state().word();
    }

    private void breakAt(String place, int at, PolicyId version) throws Exception {
        var reached = new AtomicInteger();
        try (var harness = FaultPoints.install(point -> {
            if (point.startsWith(place) && reached.incrementAndGet() == at) {
                throw new UnsupportedOperationException("planted");
            }
        })) {
            run(version);
        }
    }

    private void ended(String address, MailOutcome outcome) {
        var mail = mail(address);
        jdbc.sql("UPDATE email_sent SET outcome = ?, sent_at = queued_at WHERE id = ?")
                .params(outcome.name(), mail)
                .update();
        transaction.executeWithoutResult(status -> events.publishEvent(new MailEnded(new EmailId(mail), outcome)));
    }

    private UUID mail(String address) {
        return jdbc.sql("SELECT id FROM email_sent WHERE address = ? AND template = 'policies.material'")
                .param(address)
                .query(UUID.class)
                .single();
    }

    private int putOut() {
        return jdbc.sql("SELECT count(*) FROM policy_notice WHERE email_id IS NOT NULL")
                .query(Integer.class)
                .single();
    }
}
