package ai.astrasonic.connectors.posthog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.posthog.PostHogStandIn;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.json.JsonMapper;

class PostHogTest {

    private static final Handle PSEUDONYM = new Handle(HandleKind.PSEUDONYM, "p-1");
    private static final Handle ACCOUNT = new Handle(HandleKind.ACCOUNT, "a-1");

    private final TestClock clock = new TestClock();
    private final PostHogStandIn there = new PostHogStandIn();
    private final PostHog posthog = new PostHog();
    private ConnectorStories story;
    private Line line;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(there, clock);
        line = story.line(PostHogStandIn.CREDENTIALS);
    }

    @AfterEach
    void end() {
        story.close();
    }

    private List<Asked> deletions() {
        return story.control().calls().stream()
                .filter(call -> call.path().endsWith("/bulk_delete/"))
                .toList();
    }

    private Task after(Task task, Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        var accepted = (Outcome.Accepted) outcome;
        clock.set(accepted.lookAgain().isBefore(clock.instant()) ? clock.instant() : accepted.lookAgain());
        return ConnectorStories.after(task, accepted.notes());
    }

    @Test
    void the_number_of_the_person_is_noted_before_anything_is_deleted() {
        there.people().clicked(Set.of("p-1", "a-1"), 3, 1);

        var outcome = posthog.erase(story.task(Ask.ERASE, PSEUDONYM, ACCOUNT), line);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.notes().get("persons")).isPresent());
        assertThat(deletions()).isEmpty();
    }

    @Test
    void it_is_done_when_the_last_event_is_gone_and_not_before() {
        var uuid = there.people().clicked(Set.of("p-1", "a-1"), 3, 1);
        var begun = story.task(Ask.ERASE, PSEUDONYM, ACCOUNT);
        var noted = after(begun, posthog.erase(begun, line));

        var asked = after(noted, posthog.verify(noted, line));
        assertThat(there.people().has(uuid)).isFalse();
        assertThat(there.people().events()).isEqualTo(3);
        var pending = after(asked, posthog.verify(asked, line));
        there.people().carryOutDeletions(clock.instant());

        assertThat(posthog.verify(pending, line)).isEqualTo(new Outcome.Done(Map.of("persons", 1L)));
        assertThat(there.people().events()).isZero();
    }

    @Test
    void what_is_sent_holds_booleans_and_never_their_names() {
        there.people().clicked(Set.of("p-1"), 1, 1);
        var begun = story.task(Ask.ERASE, PSEUDONYM);
        posthog.verify(after(begun, posthog.erase(begun, line)), line);

        assertThat(deletions()).singleElement().satisfies(call -> {
            var body = JsonMapper.shared().readTree(call.text());
            assertThat(body.path("delete_events").isBoolean()).isTrue();
            assertThat(body.path("delete_recordings").isBoolean()).isTrue();
            assertThat(body.path("keep_person").isBoolean()).isTrue();
            assertThat(body.path("keep_person").asBoolean()).isFalse();
            assertThat(call.query()).isEmpty();
        });
    }

    @Test
    void a_deletion_of_nobody_cannot_be_written() {
        assertThatThrownBy(() -> BulkDelete.ofEverything(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_error_inside_an_answer_that_looks_well_is_a_failure_and_is_tried_again() {
        var uuid = there.people().clicked(Set.of("p-1"), 1, 0);
        there.people().refuseToDelete(uuid);
        var begun = story.task(Ask.ERASE, PSEUDONYM);
        var noted = after(begun, posthog.erase(begun, line));

        assertThat(posthog.verify(noted, line)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.retryable()).isTrue();
            assertThat(failed.notes()).isEqualTo(noted.notes());
        });
        assertThat(posthog.verify(noted, line)).isInstanceOf(Outcome.Accepted.class);
        assertThat(there.people().has(uuid)).isFalse();
    }

    @Test
    void after_a_kill_between_call_and_answer_the_events_are_still_followed_to_their_end() {
        there.people().clicked(Set.of("p-1"), 2, 0);
        var begun = story.task(Ask.ERASE, PSEUDONYM);
        var noted = after(begun, posthog.erase(begun, line));
        story.control()
                .next(call -> call.path().endsWith("/bulk_delete/"), new Fault.DoesAndHangs(Duration.ofMillis(200)));
        assertThatThrownBy(() -> posthog.verify(noted, line)).isInstanceOf(OutboundFailure.NoAnswer.class);

        var again = after(noted, posthog.verify(noted, line));
        assertThat(posthog.verify(again, line)).isInstanceOf(Outcome.Accepted.class);
        there.people().carryOutDeletions(clock.instant());

        assertThat(posthog.verify(again, line)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void events_that_were_never_queued_are_not_taken_for_deleted() {
        there.people().clicked(Set.of("p-1"), 2, 0);
        var begun = story.task(Ask.ERASE, PSEUDONYM);
        var noted = after(begun, posthog.erase(begun, line));
        story.control()
                .next(new Fault.Answers(Reply.json(
                        202, Map.of("persons_found", 0, "persons_deleted", 0, "deletion_errors", List.of()))));
        var asked = after(noted, posthog.verify(noted, line));
        there.reset();
        clock.advance(Duration.ofDays(2));

        assertThat(posthog.verify(asked, line)).isEqualTo(new Outcome.Ticket("posthog.not-queued"));
    }

    @Test
    void a_deletion_that_takes_too_long_is_asked_about() {
        there.people().clicked(Set.of("p-1"), 2, 0);
        var begun = story.task(Ask.ERASE, PSEUDONYM);
        var noted = after(begun, posthog.erase(begun, line));
        var asked = after(noted, posthog.verify(noted, line));
        clock.advance(Duration.ofDays(31));

        assertThat(posthog.verify(asked, line)).isEqualTo(new Outcome.Ticket("posthog.late"));
    }

    @Test
    void somebody_who_came_back_by_a_late_event_is_deleted_again() {
        there.people().clicked(Set.of("p-1"), 2, 0);
        var begun = story.task(Ask.ERASE, PSEUDONYM);
        var noted = after(begun, posthog.erase(begun, line));
        var asked = after(noted, posthog.verify(noted, line));
        there.people().clicked(Set.of("p-1"), 1, 0);

        var again = after(asked, posthog.verify(asked, line));
        there.people().carryOutDeletions(clock.instant());

        assertThat(posthog.verify(again, line)).isEqualTo(new Outcome.Done(Map.of("persons", 2L)));
    }

    @Test
    void an_objection_deletes_what_was_collected_and_keeps_the_name_free_for_later() {
        var uuid = there.people().clicked(Set.of("p-1"), 2, 1);
        var begun = story.task(Ask.OBJECT, PSEUDONYM);
        var noted = after(begun, posthog.object(begun, line));
        var asked = after(noted, posthog.verify(noted, line));
        there.people().carryOutDeletions(clock.instant());

        assertThat(posthog.verify(asked, line)).isInstanceOf(Outcome.Done.class);
        assertThat(there.people().has(uuid)).isTrue();
        assertThat(there.people().events()).isZero();
    }

    @Test
    void nobody_by_any_name_is_not_found() {
        assertThat(posthog.erase(story.task(Ask.ERASE, PSEUDONYM), line)).isEqualTo(new Outcome.NotFound());
        assertThat(posthog.erase(story.task(Ask.ERASE), line)).isEqualTo(new Outcome.NotFound());
        assertThat(deletions()).isEmpty();
    }

    @Test
    void every_event_is_exported_over_as_many_pages_as_it_takes() throws IOException {
        there.people().clicked(Set.of("p-1"), 2500, 3);

        var outcome = posthog.export(story.task(Ask.EXPORT, PSEUDONYM), line, story.sink());

        assertThat(outcome).isEqualTo(new Outcome.Done(Map.of("persons", 1L, "events", 2500L, "recordings", 3L)));
        assertThat(JsonMapper.shared().readTree(story.exported("events.json"))).hasSize(2500);
        assertThat(story.exported("recordings.json")).contains("recording_duration");
    }

    @Test
    void a_key_that_expired_and_another_project_are_left_to_whoever_asks() {
        var old = story.line(Map.of("project", "4711", "key", "phx_old"));
        var elsewhere = story.line(Map.of("project", "1", "key", PostHogStandIn.CREDENTIALS.get("key")));

        assertThatThrownBy(() -> posthog.erase(story.task(Ask.ERASE, PSEUDONYM), old))
                .isInstanceOf(HttpClientErrorException.Unauthorized.class);
        assertThatThrownBy(() -> posthog.erase(story.task(Ask.ERASE, PSEUDONYM), elsewhere))
                .isInstanceOf(HttpClientErrorException.NotFound.class);
    }

    @Test
    void an_answer_without_a_list_is_no_empty_list() {
        story.control().next(new Fault.Answers(Reply.json(200, Map.of("detail", "try later"))));

        assertThat(posthog.erase(story.task(Ask.ERASE, PSEUDONYM), line)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void on_one_machine_everybody_has_clicked_and_a_deletion_is_carried_out_at_the_next_look() {
        there.believing();
        var begun = story.task(Ask.ERASE, PSEUDONYM);
        var noted = after(begun, posthog.erase(begun, line));
        var asked = after(noted, posthog.verify(noted, line));

        assertThat(posthog.verify(asked, line)).isInstanceOf(Outcome.Done.class);
    }
}
