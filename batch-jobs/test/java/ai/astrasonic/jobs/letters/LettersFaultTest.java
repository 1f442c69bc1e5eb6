package ai.astrasonic.jobs.letters;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.letters.LetterId;
import ai.astrasonic.breaches.letters.LetterState;
import ai.astrasonic.breaches.letters.LetterStories;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.mail.MailProvider;
import ai.astrasonic.mail.PostOffice;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Fails job and delivery at every fault point in turn; the mail server's own log says who got what. */
@DatabaseTest
class LettersFaultTest {

    private static final int PEOPLE = 6;
    private static final int MOST_ATTEMPTS = 5;

    @Autowired
    ApplicationContext application;

    @Autowired
    LaunchRunner runner;

    @Autowired
    TestClock clock;

    private LetterStories stories;
    private MailProvider provider;
    private PostOffice post;

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
    void failing_at_each_point_after_the_other_ends_with_one_letter_each() throws Exception {
        var points = pointsOfAWholeRun();
        var letter = toPeople("each");
        int failed = 0;

        for (int at = 1; at <= points.size(); at++) {
            failed += failAt(at, letter) ? 1 : 0;
        }
        finish(letter);

        assertThat(failed).isGreaterThan(5);
        everybodyHasOne(2);
    }

    @Test
    @Tag("long")
    void whatever_point_it_fails_at_a_restart_ends_with_one_letter_each() throws Exception {
        int points = pointsOfAWholeRun().size();
        int failed = 0;
        for (int at = 1; at <= points; at++) {
            var letter = toPeople("at-" + at);

            failed += failAt(at, letter) ? 1 : 0;
            finish(letter);

            everybodyHasOne(at + 1);
        }
        assertThat(failed).isGreaterThan(points - 5);
        System.out.printf(
                "failed at %d of %d points: %d letters left, %d copies dropped by their key%n",
                failed, points, provider.log().size(), provider.copies());
    }

    private List<String> pointsOfAWholeRun() throws Exception {
        var points = new CopyOnWriteArrayList<String>();
        var letter = toPeople("first");
        try (var harness = FaultPoints.install(point -> {
            if (isOurs(point)) {
                points.add(point);
            }
        })) {
            assertThat(run(letter)).isInstanceOf(LaunchResult.Done.class);
        }
        assertThat(points)
                .contains(
                        "breach-letters.before-gather",
                        "breach-letters.before-round",
                        "breach-letters.in-round",
                        "breach-letters.after-round",
                        "mail.before-send",
                        "mail.after-send");
        return points;
    }

    /** Once; whoever waits for a lease of what failed finds that it has ended. */
    private boolean failAt(int at, LetterId letter) throws Exception {
        var reached = new AtomicInteger();
        try (var harness = FaultPoints.install(point -> {
            if (isOurs(point) && reached.incrementAndGet() == at) {
                clock.advance(Duration.ofMinutes(5));
                throw new UncheckedIOException("planted at " + point, new IOException());
            }
        })) {
            run(letter);
        }
        return reached.get() >= at;
    }

    private static boolean isOurs(String point) {
        return point.startsWith("breach-letters.") || point.startsWith("mail.");
    }

    private void finish(LetterId letter) {
        for (int n = 0; n < MOST_ATTEMPTS && stories.state(letter) != LetterState.SENT; n++) {
            clock.advance(Duration.ofMinutes(5));
            run(letter);
        }
        assertThat(stories.state(letter)).isEqualTo(LetterState.SENT);
        assertThat(stories.count(letter).sent()).isEqualTo(PEOPLE);
    }

    private LetterId toPeople(String name) {
        stories.sql()
                .sql("UPDATE account SET email = NULL, email_as_typed = NULL")
                .update();
        stories.sql().sql("DELETE FROM account").update();
        stories.people(name + "-", PEOPLE);
        return stories.approved(stories.breach());
    }

    private LaunchResult run(LetterId letter) {
        return runner.run(new LaunchOrder("breach-letters", letter.toString(), "system"));
    }

    private void everybodyHasOne(int letters) {
        assertThat(provider.log())
                .extracting(MailProvider.Letter::recipient)
                .hasSize(letters * PEOPLE)
                .doesNotHaveDuplicates();
    }
}
