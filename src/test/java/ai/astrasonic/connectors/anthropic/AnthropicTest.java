package ai.astrasonic.connectors.anthropic;

import static ai.astrasonic.connectors.HandleKind.ACCOUNT;
import static ai.astrasonic.connectors.HandleKind.PSEUDONYM;
import static ai.astrasonic.connectors.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.local.standins.AnthropicStandIn;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.outbound.Exchange;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

class AnthropicTest {

    private static final Handle ANNA = new Handle(ACCOUNT, "anna");
    private static final Outcome NOTHING =
            new Outcome.NothingToCall("anthropic.nothing-stored", LocalDate.of(2026, 12, 22));

    private final AnthropicStandIn anthropic = new AnthropicStandIn().trusting("key");
    private final Anthropic connector = new Anthropic();
    private ConnectorStories story;
    private Line line;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(anthropic, new TestClock());
        line = story.line(Map.of("apiKey", "key"));
    }

    @AfterEach
    void end() {
        story.close();
    }

    private Outcome erase(Handle... handles) {
        return told(connector.erase(story.task(Ask.ERASE, handles), line));
    }

    @Test
    void nothing_is_stored_by_person_and_the_lists_prove_it() {
        assertThat(erase(ANNA)).isEqualTo(NOTHING);
        assertThat(story.evidence()).extracting(Exchange::status).containsExactly(200, 200, 200);
    }

    @Test
    void without_a_key_nobody_looks_and_it_is_said() {
        assertThat(connector.erase(story.task(Ask.ERASE, ANNA), story.line(Map.of())))
                .isEqualTo(new Outcome.NothingToCall("anthropic.not-looked", LocalDate.of(2026, 12, 22)));
        assertThat(story.control().calls()).isEmpty();
    }

    @Test
    void a_profile_of_the_person_is_found_on_any_page_and_deleted() {
        anthropic.profile("uprof_1", "ben");
        anthropic.profile("uprof_2", "carl");
        anthropic.profile("uprof_3", "pseudonym");
        anthropic.profile("uprof_4", "anna");

        assertThat(erase(ANNA, new Handle(PSEUDONYM, "pseudonym"))).isEqualTo(new Outcome.Done(Map.of("profiles", 2L)));

        assertThat(anthropic.hasProfile("uprof_4")).isFalse();
        assertThat(anthropic.hasProfile("uprof_1")).isTrue();
    }

    @Test
    void a_profile_that_is_still_there_after_it_was_called_deleted_is_not_done() {
        anthropic.profile("uprof_1", "anna");
        story.control()
                .next(
                        asked -> asked.method().equals("DELETE"),
                        new Fault.Answers(Reply.json(200, Map.of("id", "uprof_1", "type", "user_profile_deleted"))));
        var task = story.task(Ask.ERASE, ANNA);

        assertThat(connector.erase(task, line)).isInstanceOf(Outcome.Accepted.class);
        assertThat(connector.verify(task, line)).isEqualTo(new Outcome.Done(Map.of("profiles", 1L)));
    }

    @Test
    void where_profiles_are_not_open_to_us_there_are_none() {
        anthropic.closeProfiles();

        assertThat(erase(ANNA)).isEqualTo(NOTHING);
    }

    @Test
    void files_or_batches_that_should_not_be_there_are_looked_into_by_somebody() {
        anthropic.store(0, 1);
        assertThat(erase(ANNA)).isEqualTo(new Outcome.Ticket("anthropic.objects-stored"));

        anthropic.store(2, 0);
        assertThat(erase(ANNA)).isEqualTo(new Outcome.Ticket("anthropic.objects-stored"));
    }

    @Test
    void killed_before_the_answer_came_the_same_task_ends_with_one_effect() {
        anthropic.profile("uprof_1", "anna");
        story.control().next(asked -> asked.method().equals("DELETE"), new Fault.DoesAndHangs(Duration.ZERO));
        var task = story.task(Ask.ERASE, ANNA);

        assertThatThrownBy(() -> connector.erase(task, line)).isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThat(connector.erase(task, line)).isEqualTo(NOTHING);
        assertThat(story.control().calls())
                .filteredOn(asked -> asked.method().equals("DELETE"))
                .hasSize(1);
    }

    @Test
    void a_list_that_is_none_or_an_expired_key_proves_nothing() {
        story.control().next(new Fault.Answers(Reply.json(200, Map.of("type", "error"))));

        assertThatThrownBy(() -> erase(ANNA)).isInstanceOf(RestClientException.class);
        assertThatThrownBy(() -> connector.erase(story.task(Ask.ERASE, ANNA), story.line(Map.of("apiKey", "old"))))
                .isInstanceOf(HttpClientErrorException.Unauthorized.class);
    }
}
