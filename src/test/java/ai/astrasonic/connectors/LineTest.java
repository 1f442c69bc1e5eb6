package ai.astrasonic.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.StandIn;
import ai.astrasonic.outbound.OutboundFailure;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineTest {

    private ConnectorStories story;

    /** Answers everything. */
    private static final class Anything implements StandIn {

        @Override
        public String recipient() {
            return "crisp";
        }

        @Override
        public Set<String> hosts() {
            return Set.of("api.crisp.chat");
        }

        @Override
        public Reply answer(Asked asked) {
            return Reply.json(200, Map.of("path", asked.path())).with("Request-Id", "r1");
        }

        @Override
        public void reset() {}
    }

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(new Anything(), Clock.systemUTC());
    }

    @AfterEach
    void end() {
        story.close();
    }

    private String get(String template, Object... variables) {
        return story.line(Map.of())
                .http()
                .get()
                .uri(template, variables)
                .retrieve()
                .body(String.class);
    }

    @Test
    void what_was_said_is_evidence_without_the_person() {
        assertThat(get("/v1/people/{person}", "anna@example.org")).contains("/v1/people/anna");

        assertThat(story.evidence()).singleElement().satisfies(call -> {
            assertThat(call.template()).isEqualTo("https://api.crisp.chat/v1/people/{person}");
            assertThat(call.status()).isEqualTo(200);
            assertThat(call.reference()).isEqualTo("r1");
        });
        assertThat(story.control().calls())
                .singleElement()
                .satisfies(call -> assertThat(call.host()).isEqualTo("api.crisp.chat"));
    }

    @Test
    void an_answer_that_breaks_off_is_no_answer() {
        story.control().next(new Fault.BreaksOff());

        assertThatThrownBy(() -> get("/v1/people")).isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThat(story.evidence())
                .singleElement()
                .satisfies(call -> assertThat(call.status()).isNull());
    }

    @Test
    void nothing_is_sent_to_a_host_that_is_not_theirs() {
        assertThatThrownBy(() -> get("https://evil.example/collect"))
                .isInstanceOf(OutboundFailure.HostRefused.class)
                .hasMessageContaining("evil.example");
        assertThat(story.control().calls()).isEmpty();
    }
}
