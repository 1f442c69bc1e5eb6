package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import ai.astrasonic.requests.DueRequest.Urgency;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.requests.steps.TimelineEntry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class StatutoryClocksTest extends RequestStories {

    private static final String DPO = "privacy@astrasonic.ai";

    @Autowired
    StatutoryClocks clocks;

    @Test
    void the_most_urgent_comes_first_with_its_urgency() {
        aRequestFrom("first@example.org");
        clock.advance(Duration.ofDays(20));
        aRequestFrom("second@example.org");

        assertThat(clocks.next(10)).extracting(DueRequest::daysLeft).containsExactly(10, 30);
        assertThat(clocks.atRisk()).isEmpty();
        clock.advance(Duration.ofDays(5));
        assertThat(clocks.atRisk())
                .singleElement()
                .satisfies(due -> assertThat(due.urgency()).isEqualTo(Urgency.AT_RISK));
        clock.advance(Duration.ofDays(6));
        assertThat(clocks.next(1)).singleElement().satisfies(due -> {
            assertThat(due.urgency()).isEqualTo(Urgency.LATE);
            assertThat(due.daysLeft()).isEqualTo(-1);
        });
    }

    @Test
    void reminds_once_a_day_and_finds_what_is_due_since(ApplicationEvents events) {
        var request = aRequestFrom(ADDRESS);
        assertThat(clocks.remind()).isZero();

        clock.advance(Duration.ofDays(27));
        assertThat(clocks.remind()).isEqualTo(1);
        assertThat(clocks.remind()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(clocks.remind()).isEqualTo(1);

        assertThat(events.stream(DeadlineNear.class))
                .extracting(DeadlineNear::request, DeadlineNear::daysLeft)
                .containsExactly(tuple(request, 3), tuple(request, 2));
    }

    @Test
    void the_dpo_is_written_to_once_per_stage_by_ids_and_dates_only() {
        var request = aRequestFrom(ADDRESS);
        for (int day = 0; day < 35; day++) {
            clock.advance(Duration.ofDays(1));
            clocks.remind();
            clocks.remind();
        }

        assertThat(remindersToTheDpo())
                .containsExactly(
                        "requests.deadline-five-days",
                        "requests.deadline-two-days",
                        "requests.deadline-last-day",
                        "requests.deadline-late");
        assertThat(newestMailTo(DPO)).contains(request.toString()).doesNotContain(ADDRESS);
        assertThat(desk.get(request).timeline())
                .extracting(TimelineEntry::act)
                .filteredOn("deadline-reminded"::equals)
                .hasSize(4);
    }

    @Test
    void days_on_which_nothing_ran_are_made_up_for_by_the_most_urgent_stage() {
        aRequestFrom(ADDRESS);

        clock.advance(Duration.ofDays(40));
        clocks.remind();

        assertThat(remindersToTheDpo()).containsExactly("requests.deadline-late");
    }

    @Test
    void the_dpo_is_told_that_an_extension_came_to_nothing() {
        var request = aRequestFrom(ADDRESS);
        answering.extend(request, Extension.Ground.COMPLEXITY, "large");
        everyMailHas("REFUSED");
        confirmAnswers();

        assertThat(remindersToTheDpo()).containsExactly("requests.extension-void");
        assertThat(newestMailTo(DPO)).contains(request.toString()).doesNotContain(ADDRESS);
    }

    private List<String> remindersToTheDpo() {
        return asSuperuser()
                .sql("SELECT template FROM email_sent JOIN email_outbox ON email_id = id"
                        + " WHERE address = :dpo ORDER BY queued_at")
                .param("dpo", DPO)
                .query(String.class)
                .list();
    }

    @Test
    void a_closed_request_has_no_clock() {
        answering.withdraw(aRequestFrom(ADDRESS), "asked by telephone");

        assertThat(clocks.next(10)).isEmpty();
    }

    @Test
    @WithMockUser(roles = "engineer")
    void everybody_on_the_staff_sees_the_clocks_but_only_a_job_reminds() {
        assertThat(clocks.next(10)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> clocks.remind());
    }

    @Test
    @WithMockUser(roles = {})
    void who_has_no_role_sees_nothing() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> clocks.next(10));
    }
}
