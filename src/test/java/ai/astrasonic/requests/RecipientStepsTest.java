package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class RecipientStepsTest extends KindStories {

    private static final Verdict YES = Verdict.wholly("We store your data and use it for nothing else.");

    @Autowired
    CaseWork work;

    @Autowired
    StatutoryClocks clocks;

    @Test
    void who_got_the_persons_data_has_a_step_and_nobody_else() {
        var request = anAnsweredRestrictionOfSomebodyWhoPays();

        assertThat(recipientSteps.of(request))
                .extracting(RecipientStep::recipient)
                .contains("stripe")
                .doesNotContain("railway", "spotify");
        assertThat(outcomeOf(request, "recipient.stripe")).isInstanceOf(StepOutcome.WaitingFor.class);
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
        assertThatIllegalStateException()
                .isThrownBy(() -> recipientSteps.confirmedByHand(request, "stripe", "again"));
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

        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipientSteps.confirmedByHand(request, "resend", " "));
        assertThatIllegalStateException()
                .as("no such recipient")
                .isThrownBy(() -> recipientSteps.confirmedByHand(request, "spotify", "ticket 1"));
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
        assertThatIllegalStateException()
                .isThrownBy(() -> work.answer(request, "decided-restriction", Map.of()));
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
