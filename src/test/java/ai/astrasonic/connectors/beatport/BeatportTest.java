package ai.astrasonic.connectors.beatport;

import static ai.astrasonic.connectors.HandleKind.BEATPORT_TOKEN;
import static ai.astrasonic.connectors.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.local.standins.BeatportStandIn;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.outbound.Exchange;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeatportTest {

    private static final Handle TOKEN = new Handle(BEATPORT_TOKEN, "secret");
    private static final Outcome DONE = new Outcome.Done(Map.of("tokens", 1L));

    private final BeatportStandIn beatport = new BeatportStandIn().trusting("ours");
    private final Beatport connector = new Beatport();
    private ConnectorStories story;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(beatport, new TestClock());
        beatport.give("secret");
    }

    @AfterEach
    void end() {
        story.close();
    }

    private Outcome erase(Handle... handles) {
        return told(connector.erase(story.task(Ask.ERASE, handles), story.line(Map.of("clientId", "ours"))));
    }

    @Test
    void a_token_is_revoked_and_gone_once_beatport_calls_it_inactive() {
        assertThat(erase(TOKEN)).isEqualTo(DONE);

        assertThat(beatport.isAlive("secret")).isFalse();
        assertThat(story.evidence()).extracting(Exchange::status).containsExactly(200, 200);
    }

    @Test
    void where_nobody_may_ask_for_the_state_the_account_must_be_closed_to_the_token() {
        beatport.closeIntrospection();

        assertThat(erase(TOKEN)).isEqualTo(DONE);
        assertThat(story.evidence()).extracting(Exchange::status).containsExactly(200, 403, 401);
    }

    @Test
    void a_token_that_still_opens_an_account_is_looked_at_again() {
        beatport.closeIntrospection();
        story.control().next(new Fault.Answers(Reply.empty(200)));

        assertThat(erase(TOKEN)).isInstanceOf(Outcome.Accepted.class);
        assertThat(beatport.isAlive("secret")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 403})
    void where_there_is_no_such_call_somebody_writes_to_them(int status) {
        story.control().next(new Fault.Answers(Reply.empty(status)));

        assertThat(erase(TOKEN)).isEqualTo(new Outcome.Ticket("beatport.no-revocation"));
    }

    @Test
    void a_client_that_beatport_does_not_know_is_not_tried_again() {
        var outcome = told(connector.erase(story.task(Ask.ERASE, TOKEN), story.line(Map.of("clientId", "other"))));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo("beatport.client-refused");
            assertThat(failed.retryable()).isFalse();
        });
    }

    @Test
    void killed_before_the_answer_came_the_same_task_ends_with_one_effect() {
        story.control().next(new Fault.DoesAndHangs(Duration.ZERO));
        var task = story.task(Ask.ERASE, TOKEN);
        var line = story.line(Map.of("clientId", "ours"));

        assertThatThrownBy(() -> connector.erase(task, line)).isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThat(connector.erase(task, line)).isEqualTo(DONE);
    }

    @Test
    void whoever_connected_nothing_leaves_nothing_to_call() {
        assertThat(erase()).isEqualTo(new Outcome.NothingToCall("beatport.no-token", null));
    }
}
