package ai.astrasonic.connectors.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.analytics.GoogleAnalyticsStandIn;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.client.HttpClientErrorException;

class GoogleAnalyticsTest {

    private static final Handle LAPTOP = new Handle(HandleKind.BROWSER, "1234567890.1700000000");
    private static final Handle PHONE = new Handle(HandleKind.BROWSER, "GA1.1.987654321.1710000000");

    private final TestClock clock = new TestClock();
    private final GoogleAnalyticsStandIn there = new GoogleAnalyticsStandIn();
    private final GoogleAnalytics google = new GoogleAnalytics();
    private ConnectorStories story;
    private Line line;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(there, clock);
        line = story.line(GoogleAnalyticsStandIn.credentials());
    }

    @AfterEach
    void end() {
        story.close();
    }

    private static boolean isUpsert(Asked asked) {
        return asked.path().endsWith(":upsert");
    }

    @Test
    void without_a_browser_nothing_is_called_and_it_is_not_done() {
        var outcome = google.erase(story.task(Ask.ERASE, new Handle(HandleKind.ACCOUNT, "a-1")), line);

        assertThat(outcome).isEqualTo(new Outcome.NothingToCall("google-analytics.no-browser", null));
        assertThat(story.control().calls()).isEmpty();
    }

    @Test
    void each_browser_is_one_call_and_done_when_it_is_gone_from_reports() {
        var task = story.task(Ask.ERASE, LAPTOP, PHONE);

        var outcome = (Outcome.Accepted) google.erase(task, line);
        assertThat(outcome.notes().get("987654321.1710000000")).contains("2026-11-22T09:00:00Z");
        assertThat(outcome.lookAgain()).isEqualTo(TestClock.START.plus(Duration.ofHours(72)));
        clock.set(outcome.lookAgain());

        assertThat(google.verify(ConnectorStories.after(task, outcome.notes()), line))
                .isEqualTo(new Outcome.Done(Map.of("browsers", 2L)));
        assertThat(there.deletions()).containsOnlyKeys("1234567890.1700000000", "987654321.1710000000");
        assertThat(story.control().calls().stream().filter(GoogleAnalyticsTest::isUpsert))
                .hasSize(2);
    }

    @Test
    void what_is_no_identifier_of_a_browser_is_not_sent() {
        var junk = new Handle(HandleKind.BROWSER, "anna@example.org");

        assertThat(google.erase(story.task(Ask.ERASE, junk), line)).isInstanceOf(Outcome.NothingToCall.class);
    }

    @ParameterizedTest
    @CsvSource({"quotaExceeded, PT24H", "userRateLimitExceeded, PT1M"})
    void too_much_for_now_is_tried_again_later_and_what_was_asked_is_not_asked_again(String reason, Duration wait) {
        var task = story.task(Ask.ERASE, LAPTOP, PHONE);
        story.control()
                .next(
                        call -> isUpsert(call) && call.text().contains("987654321"),
                        new Fault.Answers(GoogleAnalyticsStandIn.error(403, reason)));

        var failed = (Outcome.Failed) google.erase(task, line);
        assertThat(failed.retryable()).isTrue();
        assertThat(failed.after()).isEqualTo(wait);
        google.erase(ConnectorStories.after(task, failed.notes()), line);

        assertThat(story.control().calls().stream()
                        .filter(GoogleAnalyticsTest::isUpsert)
                        .filter(call -> call.text().contains("1234567890")))
                .hasSize(1);
    }

    @Test
    void an_account_that_may_not_is_left_to_whoever_asks() {
        var credentials = Map.of("property", "1", "service-account", line.credential("service-account"));

        assertThatThrownBy(() -> google.erase(story.task(Ask.ERASE, LAPTOP), story.line(credentials)))
                .isInstanceOf(HttpClientErrorException.Forbidden.class);
    }

    @Test
    void a_token_that_expired_is_left_to_whoever_asks() {
        story.control()
                .next(GoogleAnalyticsTest::isUpsert, new Fault.Answers(GoogleAnalyticsStandIn.error(401, "authError")));

        assertThatThrownBy(() -> google.erase(story.task(Ask.ERASE, LAPTOP), line))
                .isInstanceOf(HttpClientErrorException.Unauthorized.class);
    }

    @Test
    void a_key_that_was_withdrawn_is_told_by_its_code() {
        story.control()
                .next(new Fault.Answers(Reply.json(400, Map.of("error", "invalid_grant", "error_description", "x"))));

        assertThat(google.erase(story.task(Ask.ERASE, LAPTOP), line))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.retryable()).isFalse();
                    assertThat(failed.reason()).isEqualTo("google-analytics.key-refused");
                });
    }

    @Test
    void a_file_that_is_none_of_a_service_account_counts_as_not_set() {
        var junk = story.line(Map.of("property", "1", "service-account", "{}"));

        assertThatThrownBy(() -> google.erase(story.task(Ask.ERASE, LAPTOP), junk))
                .isInstanceOf(NotConfigured.class);
    }

    @Test
    void an_answer_without_its_time_is_no_evidence() {
        story.control()
                .next(
                        GoogleAnalyticsTest::isUpsert,
                        new Fault.Answers(Reply.json(200, Map.of("id", Map.of("userId", LAPTOP.value())))));

        assertThat(google.erase(story.task(Ask.ERASE, LAPTOP), line)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void after_a_kill_between_call_and_answer_asking_again_changes_nothing() {
        var task = story.task(Ask.ERASE, LAPTOP);
        story.control().next(GoogleAnalyticsTest::isUpsert, new Fault.DoesAndHangs(Duration.ofMillis(200)));

        assertThatThrownBy(() -> google.erase(task, line)).isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThat(google.erase(task, line)).isInstanceOf(Outcome.Accepted.class);

        assertThat(there.deletions()).hasSize(1);
    }

    @Test
    void there_is_no_export_of_one_person() {
        assertThat(google.export(story.task(Ask.EXPORT, LAPTOP), line, story.sink()))
                .isEqualTo(new Outcome.NothingToCall("google-analytics.export", null));
    }
}
