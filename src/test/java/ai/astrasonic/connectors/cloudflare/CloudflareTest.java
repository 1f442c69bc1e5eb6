package ai.astrasonic.connectors.cloudflare;

import static ai.astrasonic.connectors.HandleKind.EDGE_ADDRESS;
import static ai.astrasonic.connectors.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.local.standins.CloudflareStandIn;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;

class CloudflareTest {

    private static final Handle WAVEFORM = address(1);

    private final CloudflareStandIn cloudflare = new CloudflareStandIn().trusting("token");
    private final Cloudflare connector = new Cloudflare();
    private ConnectorStories story;
    private Line line;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(cloudflare, new TestClock());
        line = story.line(Map.of("token", "token", "zone", "z1"));
        cloudflare.cache(WAVEFORM.value());
    }

    @AfterEach
    void end() {
        story.close();
    }

    private static Handle address(int number) {
        return new Handle(EDGE_ADDRESS, "https://cdn.example/waveforms/" + number + ".json");
    }

    private Outcome erase(Handle... handles) {
        return told(connector.erase(story.task(Ask.ERASE, handles), line));
    }

    @Test
    void what_was_made_of_the_files_of_a_person_leaves_the_cache() {
        assertThat(erase(WAVEFORM)).isEqualTo(new Outcome.Done(Map.of("addresses", 1L)));

        assertThat(cloudflare.isCached(WAVEFORM.value())).isFalse();
        assertThat(story.evidence().toString()).doesNotContain("waveforms");
    }

    @Test
    void many_addresses_go_in_as_many_calls_as_every_plan_takes() {
        var many = IntStream.range(0, 61).mapToObj(CloudflareTest::address).toArray(Handle[]::new);

        assertThat(erase(many)).isEqualTo(new Outcome.Done(Map.of("addresses", 61L)));
        assertThat(story.control().calls()).hasSize(4);
    }

    @Test
    void an_answer_of_200_that_says_it_failed_is_no_success() {
        story.control()
                .next(new Fault.Answers(
                        Reply.json(200, Map.of("success", false, "errors", List.of(Map.of("code", 1134))))));

        assertThat(erase(WAVEFORM))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("cloudflare.purge-refused"));
    }

    @Test
    void who_left_nothing_in_the_cache_is_told_that_no_logs_are_kept_and_it_was_looked_at() {
        assertThat(erase()).isEqualTo(new Outcome.NothingToCall("cloudflare.no-logs", null));
        assertThat(story.evidence())
                .singleElement()
                .satisfies(call -> assertThat(call.template()).endsWith("/logs/control/retention/flag"));
    }

    @Test
    void logs_that_are_kept_are_not_hidden() {
        cloudflare.logs(true);

        assertThat(erase(WAVEFORM))
                .isEqualTo(new Outcome.NothingToCall("cloudflare.logs-kept", LocalDate.of(2026, 11, 29)));
    }

    @Test
    void a_plan_without_the_switch_is_told_apart_from_one_that_keeps_none() {
        cloudflare.logs(null);

        assertThat(erase()).isEqualTo(new Outcome.NothingToCall("cloudflare.switch-not-readable", null));
    }

    @Test
    void an_answer_about_the_switch_that_says_nothing_is_asked_for_again() {
        story.control().next(new Fault.Answers(Reply.json(200, Map.of())));

        assertThat(erase())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.retryable()).isTrue());
    }

    @Test
    void an_expired_token_or_none_calls_nothing_done() {
        assertThatThrownBy(() -> connector.erase(
                        story.task(Ask.ERASE, WAVEFORM), story.line(Map.of("token", "old", "zone", "z1"))))
                .isInstanceOf(HttpClientErrorException.Unauthorized.class);
        assertThatThrownBy(() -> connector.erase(story.task(Ask.ERASE, WAVEFORM), story.line(Map.of())))
                .isInstanceOf(NotConfigured.class);
        assertThat(cloudflare.isCached(WAVEFORM.value())).isTrue();
    }

    @Test
    void killed_before_the_answer_came_the_same_task_ends_with_one_effect() {
        story.control().next(new Fault.DoesAndHangs(Duration.ZERO));
        var task = story.task(Ask.ERASE, WAVEFORM);

        assertThatThrownBy(() -> connector.erase(task, line)).isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThat(connector.erase(task, line)).isInstanceOf(Outcome.Done.class);
    }
}
