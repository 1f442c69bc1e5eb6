package ai.astrasonic.connectors.sentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.sentry.SentryStandIn;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.json.JsonMapper;

class SentryTest {

    private static final Handle ANNA = new Handle(HandleKind.PSEUDONYM, "p-anna");

    private final TestClock clock = new TestClock();
    private final SentryStandIn there = new SentryStandIn();
    private final Sentry sentry = new Sentry();
    private ConnectorStories story;
    private Line line;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(there, clock);
        line = story.line(SentryStandIn.CREDENTIALS);
    }

    @AfterEach
    void end() {
        story.close();
    }

    private List<Asked> deletions() {
        return story.control().calls().stream()
                .filter(call -> call.method().equals("DELETE"))
                .toList();
    }

    @Test
    void an_issue_of_one_person_goes_and_is_looked_for_again() {
        var own = there.reports().wentWrong(Map.of("p-anna", 3));
        var other = there.reports().wentWrong(Map.of("p-ben", 2));

        var outcome = sentry.erase(story.task(Ask.ERASE, ANNA), line);

        assertThat(outcome).isEqualTo(new Outcome.Done(Map.of("issues", 1L)));
        assertThat(there.reports().issues()).containsExactly(other).doesNotContain(own);
        assertThat(deletions())
                .singleElement()
                .satisfies(call -> assertThat(call.query()).isEqualTo("id=" + own));
    }

    @Test
    void an_issue_of_many_stays_until_it_expires() {
        there.reports().wentWrong(Map.of("p-anna", 3, "p-ben", 40));

        var outcome = sentry.erase(story.task(Ask.ERASE, ANNA), line);

        assertThat(outcome).isEqualTo(new Outcome.NothingToCall("sentry.expires", LocalDate.of(2027, 1, 18)));
        assertThat(deletions()).isEmpty();
    }

    @Test
    void what_stays_is_said_even_when_something_went() {
        there.reports().wentWrong(Map.of("p-anna", 3));
        there.reports().wentWrong(Map.of("p-anna", 1, "p-ben", 40));

        assertThat(sentry.erase(story.task(Ask.ERASE, ANNA), line))
                .isInstanceOfSatisfying(
                        Outcome.NothingToCall.class,
                        left -> assertThat(left.reason()).isEqualTo("sentry.rest-expires"));
        assertThat(deletions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"19, 20, true", "18, 20, false", "1, 1, true", "0, 0, false", "1, 9223372036854775807, false"})
    void nearly_all_reports_of_an_issue_are_nineteen_of_twenty(long own, long all, boolean isOfOne) {
        assertThat(IssuesOfOne.isOfOne(own, all)).isEqualTo(isOfOne);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?id=", "?id[]=1", "?ids=1", "?id=1&status=resolved", "?id=1,2", "?Id=1", "?id=1&id="})
    void a_deletion_that_names_no_issue_never_leaves(String query) {
        var mine = there.reports().wentWrong(Map.of("p-ben", 2));
        var http = line.http()
                .mutate()
                .requestInterceptors(all -> all.addFirst(new DeletionGuard()))
                .build();
        var address = URI.create(
                "https://de.sentry.io/api/0/projects/astrasonic/web/issues/" + query.replace("[]", "%5B%5D"));

        assertThatThrownBy(() ->
                        http.method(HttpMethod.DELETE).uri(address).retrieve().toBodilessEntity())
                .isInstanceOf(IllegalStateException.class);
        assertThat(story.control().calls()).isEmpty();
        assertThat(there.reports().issues()).containsExactly(mine);
    }

    @Test
    void what_such_a_deletion_would_do_there() {
        there.reports().wentWrong(Map.of("p-ben", 2));

        line.http()
                .delete()
                .uri("/api/0/projects/astrasonic/web/issues/?id[]=1")
                .header("Authorization", "Bearer sntrys_local")
                .retrieve()
                .toBodilessEntity();

        assertThat(there.reports().issues()).isEmpty();
    }

    @Test
    void a_name_that_would_make_another_search_is_refused() {
        assertThatThrownBy(() -> SentryLine.query("x\" OR user.id:\"y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void replays_are_deleted_by_one_job_and_done_when_none_is_left() {
        there.reports().replayed("p-anna", 2);
        var task = story.task(Ask.ERASE, ANNA);

        var begun = (Outcome.Accepted) sentry.erase(task, line);
        var again = ConnectorStories.after(task, begun.notes());
        assertThat(sentry.verify(again, line)).isInstanceOf(Outcome.Accepted.class);
        there.reports().carryOutJobs();

        assertThat(sentry.verify(again, line)).isInstanceOf(Outcome.Done.class);
        assertThat(there.reports().jobsBegun()).isEqualTo(1);
    }

    @Test
    void a_kill_between_call_and_answer_begins_no_second_job() {
        there.reports().replayed("p-anna", 2);
        var task = story.task(Ask.ERASE, ANNA);
        story.control().next(call -> call.method().equals("POST"), new Fault.DoesAndHangs(Duration.ofMillis(200)));

        assertThatThrownBy(() -> sentry.erase(task, line)).isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThat(sentry.erase(task, line)).isInstanceOf(Outcome.Accepted.class);

        assertThat(there.reports().jobsBegun()).isEqualTo(1);
    }

    @Test
    void a_job_that_failed_is_asked_about() {
        there.reports().replayed("p-anna", 2);
        var task = story.task(Ask.ERASE, ANNA);
        sentry.erase(task, line);
        there.reports().failJobs();

        assertThat(sentry.verify(task, line)).isEqualTo(new Outcome.Ticket("sentry.replays"));
    }

    @Test
    void an_issue_that_stays_after_deleted_is_a_failure() {
        there.reports().wentWrong(Map.of("p-anna", 3));
        story.control().next(call -> call.method().equals("DELETE"), new Fault.Answers(Reply.empty(204)));

        assertThat(sentry.erase(story.task(Ask.ERASE, ANNA), line)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void an_organisation_of_another_region_is_not_a_person_unknown() {
        var elsewhere = story.line(Map.of("organisation", "in-the-states", "token", "sntrys_local"));

        assertThatThrownBy(() -> sentry.erase(story.task(Ask.ERASE, ANNA), elsewhere))
                .isInstanceOf(HttpClientErrorException.NotFound.class);
    }

    @Test
    void a_token_that_expired_is_left_to_whoever_asks() {
        var old = story.line(Map.of("organisation", "astrasonic", "token", "old"));

        assertThatThrownBy(() -> sentry.erase(story.task(Ask.ERASE, ANNA), old))
                .isInstanceOf(HttpClientErrorException.Unauthorized.class);
    }

    @Test
    void nobody_by_the_name_is_not_found() {
        assertThat(sentry.erase(story.task(Ask.ERASE, ANNA), line)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void every_report_is_exported_whole() throws IOException {
        there.reports().wentWrong(Map.of("p-anna", 130, "p-ben", 2));

        var outcome = sentry.export(story.task(Ask.EXPORT, ANNA), line, story.sink());

        assertThat(outcome).isEqualTo(new Outcome.Done(Map.of("reports", 130L, "replays", 0L)));
        assertThat(JsonMapper.shared().readTree(story.exported("reports.json"))).hasSize(130);
        assertThat(story.exported("reports.json")).contains("p-anna").doesNotContain("p-ben");
    }
}
