package ai.astrasonic.connectors.google;

import static ai.astrasonic.connectors.HandleKind.GOOGLE_TOKEN;
import static ai.astrasonic.connectors.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.GoogleSignInStandIn;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.outbound.Exchange;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;

class GoogleSignInTest {

    private static final Handle TOKEN = new Handle(GOOGLE_TOKEN, "1//secret");

    private final GoogleSignInStandIn google = new GoogleSignInStandIn(Clock.systemUTC());
    private final GoogleSignIn connector = new GoogleSignIn();
    private ConnectorStories story;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(google, new TestClock());
        google.give("1//secret");
    }

    @AfterEach
    void end() {
        story.close();
    }

    private Outcome erase(Handle... handles) {
        return told(connector.erase(story.task(Ask.ERASE, handles), story.line(Map.of())));
    }

    @Test
    void a_token_is_revoked_and_gone_once_google_no_longer_knows_it() {
        assertThat(erase(TOKEN)).isEqualTo(new Outcome.Done(Map.of("tokens", 1L)));

        assertThat(google.isAlive("1//secret")).isFalse();
        assertThat(story.evidence()).extracting(Exchange::status).containsExactly(200, 400);
        assertThat(story.evidence().toString()).doesNotContain("secret");
    }

    @Test
    void a_token_that_was_revoked_before_is_done() {
        assertThat(erase(new Handle(GOOGLE_TOKEN, "old"))).isEqualTo(new Outcome.Done(Map.of("tokens", 1L)));
    }

    @Test
    void a_token_that_google_still_knows_after_its_revocation_is_looked_at_again() {
        story.control().next(new Fault.Answers(Reply.json(200, Map.of())));
        story.control().next(new Fault.Answers(Reply.json(200, Map.of())));
        var task = story.task(Ask.ERASE, TOKEN);

        var outcome = connector.erase(task, story.line(Map.of()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.lookAgain())
                                .isEqualTo(TestClock.START.plus(Duration.ofMinutes(10))));
        assertThat(connector.verify(task, story.line(Map.of()))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoever_gave_us_no_token_leaves_nothing_to_call() {
        assertThat(erase()).isEqualTo(new Outcome.NothingToCall("google-sign-in.no-token", null));
        assertThat(story.control().calls()).isEmpty();
    }

    @Test
    void killed_before_the_answer_came_the_same_task_ends_with_one_effect() {
        story.control().next(new Fault.BreaksOff());
        story.control().next(new Fault.DoesAndAnswers(Reply.empty(503)));
        var task = story.task(Ask.ERASE, TOKEN);

        assertThatThrownBy(() -> connector.erase(task, story.line(Map.of())))
                .isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThatThrownBy(() -> connector.erase(task, story.line(Map.of())))
                .isInstanceOf(HttpServerErrorException.class);

        assertThat(connector.erase(task, story.line(Map.of()))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_error_that_says_nothing_of_the_token_is_no_success() {
        story.control().next(new Fault.Answers(Reply.json(400, Map.of("error", "invalid_request"))));

        assertThatThrownBy(() -> erase(TOKEN)).isInstanceOf(HttpClientErrorException.BadRequest.class);
        assertThat(google.isAlive("1//secret")).isTrue();
    }

    @Test
    void nothing_else_is_asked_of_google() throws IOException {
        var line = story.line(Map.of());

        assertThat(connector.export(story.task(Ask.EXPORT, TOKEN), line, story.sink()))
                .isEqualTo(new Outcome.NothingToCall("google-sign-in.export", null));
        assertThat(connector.object(story.task(Ask.OBJECT, TOKEN), line).isFinal())
                .isTrue();
        assertThat(connector.rectify(story.task(Ask.RECTIFY, TOKEN), line).isFinal())
                .isTrue();
        assertThat(connector.restrict(story.task(Ask.RESTRICT, TOKEN), line).isFinal())
                .isTrue();
        assertThat(story.control().calls()).isEmpty();
    }
}
