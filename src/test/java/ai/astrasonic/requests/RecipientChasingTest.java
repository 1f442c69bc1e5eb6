package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.consent.ConsentDecision;
import ai.astrasonic.consent.Consents;
import ai.astrasonic.consent.Purpose;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.correspondence.RecipientAnswered;
import ai.astrasonic.correspondence.Settlement;
import ai.astrasonic.correspondence.TaskFilter;
import ai.astrasonic.correspondence.TaskLine;
import ai.astrasonic.correspondence.TaskState;
import ai.astrasonic.correspondence.TaskView;
import ai.astrasonic.correspondence.Tickets;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.RequestId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever got the data is asked, has a day, is chased after it, and its answer is the case's. */
class RecipientChasingTest extends KindStories {

    private static final Verdict YES = Verdict.wholly("We store your data and use it for nothing else.");

    @Autowired
    Correspondence correspondence;

    @Autowired
    Tickets tickets;

    @Autowired
    RecipientReminders reminders;

    @Autowired
    PartsAsked parts;

    @Autowired
    Consents consents;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionTemplate transaction;

    private RequestId aDecidedRestriction() {
        var request = identified(RequestKind.RESTRICTION, Particulars.NONE);
        decisions.restrict(request, RestrictionGround.UNLAWFUL, YES);
        return request;
    }

    private List<TaskView> asked(RequestId request) {
        return RunAs.jobFor("test", () -> correspondence.of(request));
    }

    private TaskLine line(RequestId request, String recipient) {
        return tickets.page(TaskFilter.open(), Optional.empty(), 200).stream()
                .filter(line -> line.task().request().equals(request))
                .filter(line -> line.task().recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private Settlement settlement() {
        return new Settlement(
                Settlement.Result.DONE, LocalDate.ofInstant(clock.instant(), Controller.ZONE), "4711", null);
    }

    @Test
    void a_recipient_has_to_have_answered_a_week_before_the_request_is_due() {
        var request = aDecidedRestriction();

        assertThat(line(request, "stripe").dueOn())
                .isEqualTo(desk.get(request).deadline().due().minusDays(7));
        assertThat(line(request, "stripe").ofCase()).isTrue();
    }

    @Test
    void what_is_settled_by_hand_is_the_outcome_of_the_case_and_ends_it() {
        var request = aDecidedRestriction();
        theAnswerLeaves();

        asked(request).forEach(task -> tickets.settle(task.id(), settlement()));

        assertThat(outcomeOf(request, "recipient.crisp")).isInstanceOf(StepOutcome.Done.class);
        assertThat(statusOf(request)).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    void what_is_recorded_on_the_case_ends_what_was_asked_as_well() {
        var request = aDecidedRestriction();

        recipientSteps.holdsNothing(request, "crisp", "their list");

        assertThat(asked(request))
                .filteredOn(task -> task.recipient().equals("crisp"))
                .singleElement()
                .matches(task -> task.state() == TaskState.NOT_FOUND && task.byHand());
    }

    @Test
    void a_case_that_had_ended_waits_again_for_a_recipient_that_was_settled_wrongly() {
        var request = aDecidedRestriction();
        theAnswerLeaves();
        asked(request).forEach(task -> tickets.settle(task.id(), settlement()));
        var crisp = asked(request).stream()
                .filter(task -> task.recipient().equals("crisp"))
                .findFirst()
                .orElseThrow();

        tickets.reopen(crisp.id(), "it is still there");

        assertThat(statusOf(request)).isEqualTo(RequestStatus.FOLLOW_UP);
        assertThat(outcomeOf(request, "recipient.crisp")).isInstanceOf(StepOutcome.WaitingFor.class);
        tickets.settle(crisp.id(), settlement());
        assertThat(statusOf(request)).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    void what_a_recipient_kept_until_a_day_is_the_cases_new_outcome_once_it_is_gone() {
        var request = aDecidedRestriction();
        theAnswerLeaves();
        asked(request).stream().skip(1).forEach(task -> tickets.settle(task.id(), settlement()));
        var first = asked(request).getFirst();
        answers(request, first, new Outcome.Kept("tax", LocalDate.of(2034, 12, 31), Map.of()));
        assertThat(statusOf(request)).isEqualTo(RequestStatus.COMPLETED);

        answers(request, first, new Outcome.Failed("error", true, null, Notes.NONE));
        assertThat(outcomeOf(request, "recipient." + first.recipient())).isInstanceOf(StepOutcome.Kept.class);

        answers(request, first, new Outcome.Done(Map.of()));
        assertThat(outcomeOf(request, "recipient." + first.recipient())).isInstanceOf(StepOutcome.Done.class);
        assertThat(statusOf(request)).isEqualTo(RequestStatus.COMPLETED);
    }

    private void answers(RequestId request, TaskView task, Outcome outcome) {
        transaction.executeWithoutResult(
                status -> publisher.publishEvent(new RecipientAnswered(task.id(), request, task.recipient(), outcome)));
    }

    @Test
    void the_dpo_is_told_once_of_recipients_that_are_late() {
        var request = aDecidedRestriction();
        var crisp = asked(request).getFirst();
        tickets.wrote(
                crisp.id(),
                LocalDate.ofInstant(clock.instant(), Controller.ZONE),
                "mail of today",
                LocalDate.ofInstant(clock.instant(), Controller.ZONE).plusDays(2));
        clock.advance(Duration.ofDays(40));

        assertThat(RunAs.jobFor("test", reminders::remind)).isPositive();
        assertThat(newestMailTo("privacy@astrasonic.ai"))
                .contains("1 are to be written to again")
                .contains("recipients/tasks")
                .doesNotContain(ADDRESS);
        assertThat(RunAs.jobFor("test", reminders::remind)).isZero();
    }

    @Test
    void no_to_direct_marketing_is_told_to_whoever_writes_to_people_and_profiles_them() {
        var request = identified(RequestKind.OBJECTION, Particulars.about(Particulars.DIRECT_MARKETING));

        assertThat(asked(request))
                .allMatch(task -> task.ask() == Ask.OBJECT)
                .extracting(TaskView::recipient)
                .contains("resend", "posthog")
                .doesNotContain("stripe");
    }

    @Test
    void a_consent_taken_back_by_a_case_is_told_once_to_whom_it_concerns() {
        var person = anAccountOf(ADDRESS);
        decided(person, true);
        var request = identifiedAgain(RequestKind.CONSENT_WITHDRAWAL, Particulars.about("ANALYTICS_COOKIES"));

        assertThat(asked(request)).extracting(TaskView::recipient).contains("google-analytics");
        assertThat(openTasksOf(person)).allMatch(TaskLine::ofCase);
    }

    @Test
    void a_consent_taken_back_in_the_product_is_told_as_well() {
        var person = anAccountOf(ADDRESS);
        decided(person, true);
        decided(person, false);
        decided(person, false);

        assertThat(openTasksOf(person))
                .isNotEmpty()
                .allMatch(line -> line.task().ask() == Ask.OBJECT && !line.ofCase())
                .extracting(line -> line.task().recipient())
                .contains("google-analytics")
                .doesNotHaveDuplicates()
                .doesNotContain("stripe");
    }

    private void decided(AccountId person, boolean given) {
        clock.advance(Duration.ofSeconds(1));
        RunAs.job(
                "test",
                () -> consents.record(new ConsentDecision(
                        person, Purpose.ANALYTICS_COOKIES, given, "1", "words", Locale.ENGLISH, "banner 1")));
    }

    private List<TaskLine> openTasksOf(AccountId person) {
        return tickets.page(TaskFilter.open(), Optional.empty(), 200).stream()
                .filter(line -> line.person().equals(person))
                .toList();
    }

    @Test
    void a_part_of_an_erasure_is_asked_by_letter_of_those_who_hold_that_part() {
        anAccountOf(ADDRESS);
        var request = identifiedAgain(RequestKind.ERASURE, Particulars.limitedTo("resend.contact"));

        RunAs.job("test", () -> parts.ask(request));
        RunAs.job("test", () -> parts.ask(request));

        assertThat(asked(request)).singleElement().satisfies(task -> {
            assertThat(task.recipient()).isEqualTo("resend");
            assertThat(task.state()).isEqualTo(TaskState.TICKET);
            assertThat(task.reason()).isEqualTo("part");
        });
        assertThat(outcomeOf(request, "recipient.resend")).isInstanceOf(StepOutcome.WaitingFor.class);
    }
}
