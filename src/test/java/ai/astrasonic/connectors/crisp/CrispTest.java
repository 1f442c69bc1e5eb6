package ai.astrasonic.connectors.crisp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.crisp.CrispStandIn;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;

class CrispTest {

    private static final Handle ANNA = new Handle(HandleKind.EMAIL, "anna@example.org");

    private final CrispStandIn there = new CrispStandIn();
    private final Crisp crisp = new Crisp();
    private ConnectorStories story;
    private Line line;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(there, new TestClock());
        line = story.line(CrispStandIn.CREDENTIALS);
    }

    @AfterEach
    void end() {
        story.close();
    }

    private List<String> said() {
        return story.control().calls().stream().map(Asked::line).toList();
    }

    @Test
    void conversations_go_before_the_profile_and_both_are_looked_for_again() {
        there.people().chatted("anna@example.org", "Anna", 25, 1);
        there.people().chatted("ben@example.org", "Ben", 1, 1);

        var outcome = crisp.erase(story.task(Ask.ERASE, ANNA), line);

        assertThat(outcome).isEqualTo(new Outcome.Done(Map.of("conversations", 25L, "profiles", 1L)));
        assertThat(there.people().sessions()).hasSize(1);
        var deletes = said().stream().filter(call -> call.startsWith("DELETE")).toList();
        assertThat(deletes).hasSize(26);
        assertThat(deletes.getLast()).contains("/people/profile/");
        assertThat(said().getLast()).startsWith("GET").contains("/people/profile/");
    }

    @Test
    void a_conversation_without_a_profile_is_found_by_its_session() {
        there.people().chattedUnknown("session_1", 2);

        var outcome = crisp.erase(story.task(Ask.ERASE, new Handle(HandleKind.CHAT_SESSION, "session_1")), line);

        assertThat(outcome).isEqualTo(new Outcome.Done(Map.of("conversations", 1L, "profiles", 0L)));
        assertThat(there.people().sessions()).isEmpty();
    }

    @Test
    void whoever_never_chatted_is_not_found() {
        assertThat(crisp.erase(story.task(Ask.ERASE, ANNA), line)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void what_is_gone_already_does_not_stop_the_rest() {
        there.people().chatted("anna@example.org", "Anna", 2, 1);
        story.control()
                .next(
                        CrispTest::deletesConversation,
                        new Fault.DoesAndAnswers(Reply.json(
                                404, Map.of("error", true, "reason", "conversation_not_found", "data", Map.of()))));

        assertThat(crisp.erase(story.task(Ask.ERASE, ANNA), line)).isInstanceOf(Outcome.Done.class);
        assertThat(there.people().sessions()).isEmpty();
    }

    @Test
    void an_error_inside_an_answer_that_looks_well_is_a_failure() {
        there.people().chatted("anna@example.org", "Anna", 1, 1);
        story.control()
                .next(
                        CrispTest::deletesConversation,
                        new Fault.Answers(
                                Reply.json(200, Map.of("error", true, "reason", "quota_exceeded", "data", Map.of()))));

        var outcome = crisp.erase(story.task(Ask.ERASE, ANNA), line);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.retryable()).isTrue();
            assertThat(failed.reason()).isEqualTo("crisp.error-inside");
        });
        assertThat(said()).noneMatch(call -> call.startsWith("DELETE") && call.contains("/people/"));
    }

    @Test
    void a_conversation_that_stays_after_deleted_keeps_its_profile() {
        there.people().chatted("anna@example.org", "Anna", 1, 1);
        story.control()
                .next(
                        CrispTest::deletesConversation,
                        new Fault.Answers(
                                Reply.json(200, Map.of("error", false, "reason", "deleted", "data", Map.of()))));

        var outcome = crisp.erase(story.task(Ask.ERASE, ANNA), line);

        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(said()).noneMatch(call -> call.startsWith("DELETE") && call.contains("/people/"));
    }

    @Test
    void refused_credentials_are_left_to_whoever_asks() {
        var wrong = story.line(Map.of("website", "w", "identifier", "i", "key", "old"));

        assertThatThrownBy(() -> crisp.erase(story.task(Ask.ERASE, ANNA), wrong))
                .isInstanceOf(HttpClientErrorException.Unauthorized.class);
    }

    @Test
    void another_site_is_not_a_person_unknown() {
        var elsewhere = new HashMap<>(CrispStandIn.CREDENTIALS);
        elsewhere.put("website", "00000000-0000-0000-0000-000000000000");
        var session = new Handle(HandleKind.CHAT_SESSION, "session_1");

        for (var handle : List.of(ANNA, session)) {
            assertThatThrownBy(() -> crisp.erase(story.task(Ask.ERASE, handle), story.line(elsewhere)))
                    .isInstanceOf(HttpClientErrorException.NotFound.class);
        }
    }

    @Test
    void nothing_is_asked_before_it_is_configured() {
        assertThatThrownBy(() -> crisp.erase(story.task(Ask.ERASE, ANNA), story.line(Map.of())))
                .isInstanceOf(NotConfigured.class);
        assertThat(said()).isEmpty();
    }

    @Test
    void a_server_error_and_a_limit_are_left_to_whoever_asks() {
        story.control().next(new Fault.Answers(Reply.text(500, "oops")));

        assertThatThrownBy(() -> crisp.erase(story.task(Ask.ERASE, ANNA), line))
                .isInstanceOf(HttpServerErrorException.class);
    }

    @Test
    void after_an_answer_that_broke_off_the_same_task_finishes_with_one_effect() {
        there.people().chatted("anna@example.org", "Anna", 2, 1);
        var task = story.task(Ask.ERASE, ANNA);
        story.control().next(CrispTest::deletesConversation, new Fault.BreaksOff());

        assertThatThrownBy(() -> crisp.erase(task, line)).isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThat(crisp.erase(task, line)).isInstanceOf(Outcome.Done.class);

        assertThat(there.people().sessions()).isEmpty();
        assertThat(crisp.erase(task, line)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void after_a_call_whose_answer_never_came_the_same_task_finishes() {
        there.people().chatted("anna@example.org", "Anna", 1, 1);
        var task = story.task(Ask.ERASE, ANNA);
        story.control()
                .next(
                        asked -> asked.line().startsWith("DELETE")
                                && asked.path().contains("/people/"),
                        new Fault.DoesAndHangs(Duration.ofMillis(200)));

        assertThatThrownBy(() -> crisp.erase(task, line)).isInstanceOf(OutboundFailure.NoAnswer.class);

        assertThat(crisp.erase(task, line)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void every_message_is_exported_page_by_page_backwards() throws IOException {
        there.people().chatted("anna@example.org", "Anna", 1, 65);

        var outcome = crisp.export(story.task(Ask.EXPORT, ANNA), line, story.sink());

        assertThat(outcome).isEqualTo(new Outcome.Done(Map.of("profiles", 1L, "conversations", 1L, "messages", 65L)));
        assertThat(story.exported()).containsExactly("profiles.json", "conversations.json");
        assertThat(story.exported("conversations.json")).contains("my cue points are gone", "page_url");
        assertThat(story.exported("profiles.json")).contains("anna@example.org", "studio", "signed in");
    }

    @Test
    void a_correction_reaches_profile_and_conversations_and_is_looked_at() {
        there.people().chatted("anna@example.org", "Ana", 1, 1);
        var task = correction(Map.of("email", "anna@new.example", "display_name", "Anna"));

        assertThat(crisp.rectify(task, line)).isInstanceOf(Outcome.Done.class);
        assertThat(crisp.rectify(task, line)).isEqualTo(new Outcome.Done(Map.of("profiles", 1L, "conversations", 1L)));
    }

    private Task correction(Map<String, String> right) {
        var task = story.task(Ask.RECTIFY, ANNA);
        return new Task(task.id(), task.ask(), task.handles(), task.notes(), right, task.asked());
    }

    @Test
    void a_correction_of_something_they_do_not_hold_needs_no_call() {
        assertThat(crisp.rectify(correction(Map.of("birth_year", "1990")), line))
                .isInstanceOf(Outcome.NothingToCall.class);
        assertThat(said()).isEmpty();
    }

    @Test
    void what_was_said_names_nobody() {
        there.people().chatted("anna@example.org", "Anna", 1, 1);

        crisp.erase(story.task(Ask.ERASE, ANNA), line);

        assertThat(story.evidence())
                .isNotEmpty()
                .noneMatch(call -> call.toString().contains("anna"));
    }

    @Test
    void on_one_machine_everybody_has_chatted_once_and_is_forgotten_when_deleted() {
        there.believing();
        var task = story.task(Ask.ERASE, ANNA);

        assertThat(crisp.erase(task, line)).isEqualTo(new Outcome.Done(Map.of("conversations", 2L, "profiles", 1L)));
        assertThat(crisp.erase(task, line)).isEqualTo(new Outcome.NotFound());
    }

    private static boolean deletesConversation(Asked asked) {
        return asked.line().startsWith("DELETE") && asked.path().contains("/conversation/");
    }
}
