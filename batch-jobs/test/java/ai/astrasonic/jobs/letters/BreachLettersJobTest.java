package ai.astrasonic.jobs.letters;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.letters.LetterId;
import ai.astrasonic.breaches.letters.LetterState;
import ai.astrasonic.breaches.letters.LetterStories;
import ai.astrasonic.breaches.letters.NotReached;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.mail.MailProvider;
import ai.astrasonic.mail.PostOffice;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class BreachLettersJobTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    LaunchRunner runner;

    @Autowired
    BreachLettersJob job;

    @Autowired
    TestClock clock;

    LetterStories stories;
    MailProvider provider;
    PostOffice post;

    @BeforeEach
    void world() {
        stories = new LetterStories(application);
        provider = new MailProvider();
        post = PostOffice.to(provider, application);
    }

    @AfterEach
    void close() {
        post.close();
        provider.close();
    }

    @Test
    void everybody_of_the_count_gets_one_letter_in_their_language_and_the_proof_of_it_stays() throws Exception {
        stories.person("noor@example.org", "nl");
        stories.person("jo@example.org", "de");
        var letter = stories.approved(stories.breach());
        stories.person("came-later@example.org", "en");

        assertThat(job.ordered()).containsExactly(letter.toString());
        assertThat(run(letter)).isInstanceOf(LaunchResult.Done.class);

        assertThat(provider.log())
                .extracting(MailProvider.Letter::recipient)
                .containsExactlyInAnyOrder("noor@example.org", "jo@example.org");
        assertThat(textTo("noor@example.org")).contains("Tussen 3 en 5 november", "privacy@astrasonic.ai");
        assertThat(textTo("jo@example.org")).contains("Between 3 and 5 November", "WHAT YOU CAN DO");
        assertThat(stories.state(letter)).isEqualTo(LetterState.SENT);
        assertThat(stories.count(letter).sent()).isEqualTo(2);
        assertThat(job.ordered()).isEmpty();
    }

    @Test
    void who_is_restricted_is_told_all_the_same_and_who_has_no_address_is_told_otherwise() throws Exception {
        new AccountRows(stories.sql()).close(stories.person("restricted@example.org", "en"), "RESTRICTED");
        var erased = stories.person("gone@example.org", "en");
        stories.person("refused@example.org", "en");
        var letter = stories.approved(stories.breach());
        stories.sql()
                .sql("UPDATE account SET email = NULL, email_as_typed = NULL, email_since = NULL, language = NULL,"
                        + " status = 'ERASED', erased_at = '2026-11-22Z' WHERE id = ?")
                .param(erased.value())
                .update();

        run(letter);

        assertThat(provider.log()).extracting(MailProvider.Letter::recipient).containsExactly("restricted@example.org");
        assertThat(notReached(letter))
                .extracting(NotReached::outcome)
                .containsExactlyInAnyOrder(NotReached.Outcome.NO_ADDRESS, NotReached.Outcome.REFUSED);
        assertThat(stories.count(letter).toTell()).isEqualTo(2);
    }

    @Test
    void whatever_breaks_at_any_place_the_next_attempt_goes_on_and_nobody_is_told_twice() throws Exception {
        stories.people("person", 90);
        var letter = stories.approved(stories.breach());

        for (int at : List.of(1, 2, 3, 20, 40, 66)) {
            var reached = new AtomicInteger();
            try (var harness = FaultPoints.install(point -> {
                if (point.startsWith("breach-letters.") && reached.incrementAndGet() == at) {
                    throw new UnsupportedOperationException("planted");
                }
            })) {
                run(letter);
            }
        }
        assertThat(run(letter)).isInstanceOf(LaunchResult.Done.class);

        eachHasOne(90);
        assertThat(stories.count(letter).sent()).isEqualTo(90);
    }

    @Test
    void a_mail_server_that_fails_half_way_stops_the_run_and_nobody_is_forgotten_when_it_is_back() throws Exception {
        stories.people("person", 80);
        var letter = stories.approved(stories.breach());
        provider.failAfter(30);

        assertThat(run(letter)).isInstanceOfSatisfying(LaunchResult.Failed.class, failed -> {
            assertThat(failed.retryable()).isTrue();
            assertThat(failed.reason()).contains("mail server");
        });
        assertThat(provider.log()).hasSize(30);
        assertThat(job.ordered()).containsExactly(letter.toString());

        provider.works();
        clock.advance(Duration.ofMinutes(5));
        assertThat(run(letter)).isInstanceOf(LaunchResult.Done.class);

        eachHasOne(80);
        assertThat(stories.count(letter).retried()).isPositive();
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_under_the_same_key_and_nobody_gets_a_copy() throws Exception {
        stories.people("person", 10);
        var letter = stories.approved(stories.breach());
        provider.loseAnswers(10);

        run(letter);
        clock.advance(Duration.ofMinutes(5));
        assertThat(run(letter)).isInstanceOf(LaunchResult.Done.class);

        eachHasOne(10);
        assertThat(provider.copies()).isEqualTo(10);
    }

    @Test
    void nobody_gets_a_letter_that_was_stopped_and_another_one_reaches_them() throws Exception {
        stories.people("person", 5);
        var breach = stories.breach();
        var letter = stories.approved(breach);
        SignIn.as(LetterStories.DPO, () -> stories.letters().stop(letter, "A figure is wrong"));

        run(letter);
        assertThat(provider.log()).isEmpty();

        var better = stories.approved(breach);
        run(better);
        eachHasOne(5);
    }

    @Test
    void a_second_letter_of_a_breach_goes_only_to_those_who_had_none() throws Exception {
        stories.people("person", 3);
        var breach = stories.breach();
        run(stories.approved(breach));
        stories.people("found-later", 2);

        var second = stories.approved(breach);
        run(second);

        eachHasOne(5);
        assertThat(stories.count(second).all()).isEqualTo(2);
    }

    @Test
    void whoever_was_erased_while_the_letter_lay_in_the_outbox_does_not_hold_the_others_up() throws Exception {
        stories.people("person", 3);
        var letter = stories.approved(stories.breach());
        post.close();
        var rounds = new AtomicInteger();
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("breach-letters.before-round") && rounds.incrementAndGet() > 1) {
                throw new UnsupportedOperationException("planted");
            }
        })) {
            run(letter);
        }
        stories.sql().sql("DELETE FROM email_outbox").update();

        assertThat(run(letter)).isInstanceOf(LaunchResult.Done.class);
        assertThat(stories.count(letter).toTell()).isEqualTo(3);
    }

    private LaunchResult run(LetterId letter) {
        return runner.run(new LaunchOrder("breach-letters", letter.toString(), "system"));
    }

    private List<NotReached> notReached(LetterId letter) {
        return SignIn.as(LetterStories.DPO, () -> stories.read().notReached(letter, null, 100));
    }

    private String textTo(String recipient) {
        return provider.log().stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .map(MailProvider.Letter::text)
                .findFirst()
                .orElseThrow()
                .replace("=\r\n", "");
    }

    private void eachHasOne(int people) {
        assertThat(provider.log())
                .extracting(MailProvider.Letter::recipient)
                .hasSize(people)
                .doesNotHaveDuplicates();
    }
}
