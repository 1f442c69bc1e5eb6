package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.correspondence.RecipientAnswered;
import ai.astrasonic.correspondence.TaskView;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
class RecipientStepsTest extends KindStories {

    private static final Verdict YES = Verdict.wholly("We store your data and use it for nothing else.");

    @Autowired
    CaseWork work;

    @Autowired
    StatutoryClocks clocks;

    @Autowired
    Correspondence correspondence;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void who_got_the_persons_data_has_a_step_before_anybody_is_asked() {
        aPaymentOf(anAccountOf(ADDRESS));
        var request = identifiedAgain(RequestKind.RESTRICTION, Particulars.NONE);

        assertThat(recipientSteps.of(request))
                .extracting(RecipientStep::recipient)
                .contains("stripe")
                .doesNotContain("railway", "spotify");
        assertThat(outcomeOf(request, "recipient.stripe")).isInstanceOf(StepOutcome.WaitingFor.class);
    }

    @Test
    void who_got_only_a_pseudonym_of_the_person_is_told_as_well() {
        var person = anAccountOf(ADDRESS);
        asSuperuser()
                .sql("WITH link AS (INSERT INTO analytics_link (account_id, pseudonym, linked_at)"
                        + " VALUES (:person, gen_random_uuid(), '2026-01-01Z') RETURNING pseudonym)"
                        + " INSERT INTO product_event (id, pseudonym, name, occurred_at)"
                        + " SELECT gen_random_uuid(), pseudonym, 'opened', '2026-01-02Z' FROM link")
                .param("person", person.value())
                .update();

        var request = identifiedAgain(RequestKind.RESTRICTION, Particulars.NONE);

        assertThat(recipientSteps.of(request))
                .extracting(RecipientStep::recipient)
                .contains("posthog");
    }

    @Test
    void a_case_is_followed_up_until_the_last_recipient_has_answered(ApplicationEvents events) {
        var request = anAnsweredRestrictionOfSomebodyWhoPays();
        assertThat(statusOf(request)).isEqualTo(RequestStatus.FOLLOW_UP);

        for (var step : recipientSteps.of(request)) {
            assertThat(statusOf(request)).isEqualTo(RequestStatus.FOLLOW_UP);
            recipientSteps.confirmedByHand(request, step.recipient(), "ticket 4711");
        }

        assertThat(statusOf(request)).isEqualTo(RequestStatus.COMPLETED);
        assertThat(events.stream(RequestClosed.class)).hasSize(1);
        assertThatIllegalStateException().isThrownBy(() -> recipientSteps.confirmedByHand(request, "stripe", "again"));
    }

    @Test
    void whoever_is_asked_is_a_step_of_the_case() {
        var request = aDecidedRestrictionOfSomebodyWhoPays();

        assertThat(recipientSteps.of(request))
                .extracting(RecipientStep::recipient)
                .containsExactlyInAnyOrderElementsOf(RunAs.jobFor("test", () -> correspondence.of(request)).stream()
                        .map(TaskView::recipient)
                        .toList());
    }

    @Test
    void a_copy_asked_of_recipients_is_followed_like_everything_else() {
        var request = identified(RequestKind.ACCESS, Particulars.NONE);
        var person = personOf(request);

        RunAs.job("test", () -> correspondence.open(request, person, Ask.EXPORT, Set.of("crisp", "stripe"), Map.of()));

        assertThat(recipientSteps.of(request))
                .extracting(RecipientStep::recipient)
                .containsExactly("crisp", "stripe");
        answers(request, "crisp", new Outcome.NotFound());
        assertThat(outcomeOf(request, "recipient.crisp")).isInstanceOf(StepOutcome.NothingToDo.class);
        assertThat(outcomeOf(request, "recipient.stripe")).isInstanceOf(StepOutcome.WaitingFor.class);
    }

    @Test
    void whoever_gets_personal_data_is_asked_once_it_is_decided() {
        var request = aDecidedRestrictionOfSomebodyWhoPays();

        assertThat(RunAs.jobFor("test", () -> correspondence.of(request)))
                .allSatisfy(task -> assertThat(task.ask()).isEqualTo(Ask.RESTRICT))
                .extracting(TaskView::recipient)
                .contains("stripe", "posthog", "spotify");
    }

    @Test
    void what_recipients_answer_by_themselves_is_put_on_the_case_and_ends_it() {
        var request = anAnsweredRestrictionOfSomebodyWhoPays();

        recipientSteps.of(request).forEach(step -> {
            answers(request, step.recipient(), new Outcome.Accepted(Notes.NONE, clock.instant()));
            assertThat(statusOf(request)).isEqualTo(RequestStatus.FOLLOW_UP);
            answers(request, step.recipient(), new Outcome.Done(Map.of()));
        });

        assertThat(statusOf(request)).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    void what_somebody_settled_by_hand_stays_whatever_a_recipient_answers_later() {
        var request = anAnsweredRestrictionOfSomebodyWhoPays();
        recipientSteps.confirmedByHand(request, "stripe", "ticket 4711");
        var settled = outcomeOf(request, "recipient.stripe");

        answers(request, "stripe", new Outcome.NotFound());

        assertThat(outcomeOf(request, "recipient.stripe")).isEqualTo(settled);
    }

    @Test
    void a_recipient_that_failed_or_needs_a_letter_is_not_done() {
        var request = anAnsweredRestrictionOfSomebodyWhoPays();

        answers(request, "stripe", new Outcome.Failed("error", true, null, Notes.NONE));
        assertThat(outcomeOf(request, "recipient.stripe")).isInstanceOf(StepOutcome.Failed.class);
        answers(request, "stripe", new Outcome.Ticket("write"));
        assertThat(outcomeOf(request, "recipient.stripe")).isInstanceOf(StepOutcome.WaitingFor.class);
        assertThat(statusOf(request)).isEqualTo(RequestStatus.FOLLOW_UP);
    }

    private void answers(RequestId request, String recipient, Outcome outcome) {
        transaction.executeWithoutResult(status ->
                publisher.publishEvent(new RecipientAnswered(UUID.randomUUID(), request, recipient, outcome)));
    }

    @Test
    void recipients_may_answer_before_the_answer_has_left() {
        var request = aDecidedRestrictionOfSomebodyWhoPays();
        recipientSteps.of(request).forEach(step -> recipientSteps.holdsNothing(request, step.recipient(), "asked"));
        assertThat(statusOf(request)).isEqualTo(RequestStatus.ANSWERING);

        theAnswerLeaves();

        assertThat(statusOf(request)).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    void a_module_that_hears_of_a_recipient_ends_the_case_once() {
        var request = anAnsweredRestrictionOfSomebodyWhoPays();
        var confirmed = new StepOutcome.Done(new Evidence("recipient", "ri_1"));

        recipientSteps.of(request).forEach(step -> {
            work.stands(request, "recipient." + step.recipient(), confirmed);
            work.stands(request, "recipient." + step.recipient(), confirmed);
        });

        assertThat(statusOf(request)).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    void nobody_confirms_what_is_not_decided_nor_without_a_reference() {
        var request = identified(RequestKind.RESTRICTION, Particulars.NONE);
        aPaymentOf(personOf(request));
        assertThatIllegalStateException()
                .isThrownBy(() -> recipientSteps.confirmedByHand(request, "resend", "ticket 1"));
        decisions.restrict(request, RestrictionGround.UNLAWFUL, YES);

        assertThatIllegalArgumentException().isThrownBy(() -> recipientSteps.confirmedByHand(request, "resend", " "));
        assertThatIllegalStateException()
                .as("no such recipient")
                .isThrownBy(() -> recipientSteps.confirmedByHand(request, "musicbrainz", "ticket 1"));
    }

    @Test
    void a_refused_request_tells_no_recipient() {
        var person = anAccountOf(ADDRESS);
        aPaymentOf(person);
        var request = identifiedAgain(RequestKind.RESTRICTION, Particulars.NONE);

        answering.refuse(request, RefusalGround.NO_GROUND_TO_RESTRICT, "none of them applies");
        theAnswerLeaves();

        assertThat(statusOf(request)).isEqualTo(RequestStatus.REFUSED);
        assertThat(outcomeOf(request, "recipient.stripe")).isEqualTo(new StepOutcome.NothingToDo("reason.refused"));
    }

    @Test
    void an_answered_case_that_waits_for_recipients_is_not_overdue() {
        var request = anAnsweredRestrictionOfSomebodyWhoPays();
        clock.advance(Duration.ofDays(60));

        int told = RunAs.jobFor("test", clocks::remind);

        assertThat(told).isZero();
        assertThat(clocks.next(10)).noneMatch(due -> due.id().equals(request));
        assertThat(clocks.atRisk()).isEmpty();
    }

    @Test
    void a_case_that_turns_out_not_to_be_whole_is_open_again_and_answered_anew() {
        var request = anAnsweredRestrictionOfSomebodyWhoPays();

        work.reopen(request, Step.DECISION, Awaited.DPO);

        assertThat(statusOf(request)).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(desk.get(request).answer()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> work.answer(request, "decided-restriction", Map.of()));
    }

    private RequestId anAnsweredRestrictionOfSomebodyWhoPays() {
        var request = aDecidedRestrictionOfSomebodyWhoPays();
        theAnswerLeaves();
        return request;
    }

    private RequestId aDecidedRestrictionOfSomebodyWhoPays() {
        aPaymentOf(anAccountOf(ADDRESS));
        var request = identifiedAgain(RequestKind.RESTRICTION, Particulars.NONE);
        decisions.restrict(request, RestrictionGround.UNLAWFUL, YES);
        return request;
    }

    private void aPaymentOf(AccountId person) {
        asSuperuser()
                .sql("INSERT INTO stripe_customer (id, account_id, created_at, told_at)"
                        + " VALUES ('cus_1', :person, '2026-01-01Z', '2026-01-01Z')")
                .param("person", person.value())
                .update();
    }
}
