package ai.astrasonic.connectors.modal;

import static ai.astrasonic.connectors.HandleKind.ANALYSIS_JOB;
import static ai.astrasonic.connectors.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.ModalStandIn;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;

class ModalTest {

    private static final Handle OLD = new Handle(ANALYSIS_JOB, "j1", TestClock.START.minus(Duration.ofDays(8)));
    private static final Handle YOUNG = new Handle(ANALYSIS_JOB, "j2", TestClock.START.minus(Duration.ofDays(2)));

    private final ModalStandIn modal = new ModalStandIn().trusting("secret");
    private final Modal connector = new Modal();
    private ConnectorStories story;
    private Line line;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(modal, new TestClock());
        line = story.line(Map.of("key", "key", "secret", "secret"));
        modal.store("j1");
    }

    @AfterEach
    void end() {
        story.close();
    }

    private Outcome erase(Handle... handles) {
        return told(connector.erase(story.task(Ask.ERASE, handles), line));
    }

    @Test
    void what_an_analysis_left_is_deleted_and_asked_for_again() {
        assertThat(erase(OLD)).isEqualTo(new Outcome.Done(Map.of("analyses", 1L)));

        assertThat(modal.isStored("j1")).isFalse();
        assertThat(story.evidence()).hasSize(2);
    }

    @Test
    void what_modal_itself_keeps_of_the_last_analysis_goes_seven_days_after_it() {
        assertThat(erase(OLD, YOUNG))
                .isEqualTo(new Outcome.Kept("modal-expiry", LocalDate.of(2026, 11, 27), Map.of("analyses", 1L)));
    }

    @Test
    void an_analysis_that_left_nothing_is_not_found() {
        modal.reset();

        assertThat(erase(OLD)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void where_no_analysis_is_known_all_that_there_may_be_goes_within_seven_days() {
        assertThat(erase()).isEqualTo(new Outcome.NothingToCall("modal.no-jobs", LocalDate.of(2026, 11, 29)));
        assertThat(story.control().calls()).isEmpty();
    }

    @Test
    void an_analysis_of_which_nothing_is_said_is_no_success() {
        story.control().next(new Fault.Answers(Reply.json(200, Map.of("deleted", List.of("other")))));

        assertThat(erase(OLD))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("modal.not-all-answered"));
    }

    @Test
    void what_is_still_there_after_it_was_called_deleted_is_not_done() {
        story.control()
                .next(new Fault.Answers(Reply.json(200, Map.of("deleted", List.of("j1"), "notFound", List.of()))));
        var task = story.task(Ask.ERASE, OLD);

        assertThat(connector.erase(task, line)).isInstanceOf(Outcome.Accepted.class);
        assertThat(connector.verify(task, line)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void killed_before_the_answer_came_the_same_task_ends_with_one_effect() {
        story.control().next(new Fault.DoesAndHangs(Duration.ZERO));
        var task = story.task(Ask.ERASE, OLD);

        assertThatThrownBy(() -> connector.erase(task, line)).isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThat(connector.erase(task, line).isFinal()).isTrue();
        assertThat(modal.isStored("j1")).isFalse();
    }

    @Test
    void a_secret_that_is_not_ours_deletes_nothing() {
        assertThatThrownBy(() -> connector.erase(
                        story.task(Ask.ERASE, OLD), story.line(Map.of("key", "key", "secret", "wrong"))))
                .isInstanceOf(HttpClientErrorException.Unauthorized.class);
        assertThat(modal.isStored("j1")).isTrue();
    }
}
