package ai.astrasonic.erasure;

import static ai.astrasonic.requests.Step.APPROVAL;
import static ai.astrasonic.requests.Step.PLAN;
import static ai.astrasonic.requests.Step.WAITING_PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.approvals.ApprovalImpossible;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.StepOutcome.Done;
import ai.astrasonic.requests.steps.StepOutcome.WaitingFor;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.testing.SignIn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ErasureLifeTest extends ErasureStories {

    private static final String ADDRESS = "noor@example.org";

    @Autowired
    Restrictions restrictions;

    @Test
    void a_plan_is_made_once_the_person_is_known_and_waits_for_the_dpo() {
        var request = asksToBeErased(anAccountOf(ADDRESS));

        assertThat(statusOf(request)).isEqualTo(ErasureStatus.PLANNED);
        assertThat(outcomeOf(request, PLAN)).isInstanceOf(Done.class);
        assertThat(outcomeOf(request, APPROVAL))
                .isInstanceOfSatisfying(
                        WaitingFor.class, waiting -> assertThat(waiting.whom()).isEqualTo(Awaited.DPO));
    }

    @Test
    void whoever_asked_cannot_approve_and_nothing_moves() {
        var request = asksToBeErased(anAccountOf(ADDRESS));
        var approval = SignIn.as(DPO, () -> cases.askApproval(request, "The person asked for it"));

        assertThatThrownBy(() -> SignIn.as(DPO, () -> approvals.approve(approval, "Fine by me")))
                .isInstanceOf(ApprovalImpossible.class);

        assertThat(statusOf(request)).isEqualTo(ErasureStatus.AWAITING_APPROVAL);
        theWaitingPeriodEnds();
        assertThat(asJob(erasures::batches)).isEmpty();
    }

    @Test
    void once_approved_the_data_stands_still_until_the_waiting_period_is_over() {
        var person = anAccountOf(ADDRESS);
        var request = approvedErasureOf(person);

        assertThat(statusOf(request)).isEqualTo(ErasureStatus.WAITING);
        assertThat(erasureOf(request).due()).contains(clock.instant().plus(Duration.ofDays(7)));
        assertThat(column("status", String.class, person)).isEqualTo("DELETION_REQUESTED");
        assertThat(column("restricted_at IS NOT NULL", Boolean.class, person)).isTrue();
        assertThat(asJob(erasures::batches)).isEmpty();
        theWaitingPeriodEnds();
        assertThat(asJob(erasures::batches)).hasSize(1);
    }

    @Test
    void a_childs_account_goes_without_a_waiting_period_once_the_parent_has_proven_it() {
        var request = asksForTheirChild(anAccountOf(ADDRESS));

        approve(request);

        assertThat(erasureOf(request).due()).contains(clock.instant());
        everythingIsHeard();
        assertThat(asJob(erasures::batches)).hasSize(1);
    }

    @Test
    void the_waiting_period_ends_in_time_for_the_answer() {
        var request = asksToBeErased(anAccountOf(ADDRESS));
        clock.advance(Duration.ofDays(22));

        approve(request);

        var due = desk.get(request).deadline().due();
        assertThat(erasureOf(request).due().orElseThrow())
                .isEqualTo(due.minusDays(5).atStartOfDay(Controller.ZONE).toInstant());
    }

    @Test
    void a_refusal_gives_the_plan_back_to_the_dpo() {
        var request = asksToBeErased(anAccountOf(ADDRESS));
        var approval = SignIn.as(DPO, () -> cases.askApproval(request, "The person asked for it"));
        SignIn.as(SECOND, () -> approvals.refuse(approval, "Wait for the dispute"));

        hearOf(request, false);

        assertThat(statusOf(request)).isEqualTo(ErasureStatus.PLANNED);
        assertThat(erasureOf(request).because()).isEqualTo("reason.approval-refused");
    }

    @Test
    void called_off_while_it_waits_the_account_is_as_it_was_and_another_plan_can_be_made() {
        var person = anAccountOf(ADDRESS);
        var request = approvedErasureOf(person);

        cases.cancel(request, "The person wants to stay");

        assertThat(statusOf(request)).isEqualTo(ErasureStatus.CANCELLED);
        assertThat(column("status", String.class, person)).isEqualTo("ACTIVE");
        assertThat(column("restricted_at IS NULL", Boolean.class, person)).isTrue();
        theWaitingPeriodEnds();
        assertThat(asJob(erasures::batches)).isEmpty();
        assertThat(cases.plan(request)).isEqualTo(PlanOutcome.PLANNED);
        assertThat(statusOf(request)).isEqualTo(ErasureStatus.PLANNED);
    }

    @Test
    void a_restriction_on_another_ground_outlives_the_erasure_that_was_called_off() {
        var person = anAccountOf(ADDRESS);
        restrictions.restrict(person, RestrictionGround.ACCURACY_CONTESTED, null, "The address is contested");
        var request = approvedErasureOf(person);

        cases.cancel(request, "The person wants to stay");

        assertThat(column("restricted_at IS NOT NULL", Boolean.class, person)).isTrue();
    }

    @Test
    void a_request_withdrawn_while_it_waits_takes_its_erasure_with_it() {
        var person = anAccountOf(ADDRESS);
        var request = approvedErasureOf(person);

        answering.withdraw(request, "Changed their mind");
        asJob(() -> progress.closed(request));

        assertThat(statusOf(request)).isEqualTo(ErasureStatus.CANCELLED);
        assertThat(column("status", String.class, person)).isEqualTo("ACTIVE");
    }

    @Test
    void a_request_withdrawn_after_the_batch_was_made_leaves_it_at_the_recheck() {
        var person = anAccountOf(ADDRESS);
        var request = approvedErasureOf(person);
        theWaitingPeriodEnds();
        var batch = batch();
        answering.withdraw(request, "Changed their mind");

        assertThat(recheck(batch)).isEmpty();

        assertThat(statusOf(request)).isEqualTo(ErasureStatus.CANCELLED);
        assertThat(column("status", String.class, person)).isEqualTo("ACTIVE");
    }

    @Test
    void a_request_withdrawn_after_its_job_began_is_carried_out_and_says_so() {
        var request = approvedErasureOf(anAccountOf(ADDRESS));
        theWaitingPeriodEnds();
        var batch = batch();
        recheck(batch);

        answering.withdraw(request, "Changed their mind");
        asJob(() -> progress.closed(request));

        assertThat(recheck(batch)).hasSize(1);
        assertThat(statusOf(request)).isEqualTo(ErasureStatus.RUNNING);
        assertThat(desk.get(request).timeline()).anyMatch(entry -> entry.act().equals("erasure-past-calling-off"));
        assertThatThrownBy(() -> cases.cancel(request, "Too late")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_erasure_of_the_same_person_is_planned_only_when_the_first_is_over() {
        var person = anAccountOf(ADDRESS);
        var first = asksToBeErased(person);
        var second = asksToBeErased(person);

        assertThat(cases.of(second)).isEmpty();
        assertThat(outcomeOf(second, PLAN))
                .isInstanceOfSatisfying(
                        WaitingFor.class, waiting -> assertThat(waiting.whom()).isEqualTo(Awaited.DPO));
        assertThat(cases.plan(second)).isEqualTo(PlanOutcome.PERSON_HAS_ONE);
        cases.cancel(first, "Joined into the other");
        assertThat(cases.plan(second)).isEqualTo(PlanOutcome.PLANNED);
    }

    @Test
    void a_package_that_was_asked_for_before_leaves_before() {
        var person = anAccountOf(ADDRESS);
        var access = asks(person, RequestKind.ACCESS, Particulars.NONE);
        var request = approvedErasureOf(person);
        theWaitingPeriodEnds();

        assertThat(asJob(erasures::batches)).isEmpty();
        assertThat(erasureOf(request).because()).isEqualTo("reason.package-first");
        assertThat(outcomeOf(request, WAITING_PERIOD))
                .isInstanceOfSatisfying(
                        WaitingFor.class, waiting -> assertThat(waiting.whom()).isEqualTo(Awaited.DPO));

        answering.withdraw(access, "Not wanted any more");
        asJob(() -> progress.closed(access));
        everythingIsHeard();
        assertThat(asJob(erasures::batches)).hasSize(1);
    }

    @Test
    void a_package_that_is_asked_for_later_does_not_hold_an_erasure_up() {
        var person = anAccountOf(ADDRESS);
        approvedErasureOf(person);
        asks(person, RequestKind.ACCESS, Particulars.NONE);
        theWaitingPeriodEnds();

        assertThat(asJob(erasures::batches)).hasSize(1);
    }

    @Test
    void whoever_was_erased_before_has_nothing_more_to_erase() {
        var person = anAccountOf(ADDRESS);
        sql("""
                UPDATE account SET status = 'ERASED', erased_at = '2026-11-01Z', email = NULL, email_as_typed = NULL,
                    display_name = NULL, identity_id = NULL WHERE id = :id
                """).param("id", person.value()).update();

        var request = asksToBeErased(person);

        assertThat(cases.of(request)).isEmpty();
        assertThat(outcomeOf(request, PLAN).isFinal()).isTrue();
    }

    @Test
    void many_people_go_into_one_batch_and_nobody_twice() {
        var requests = List.of("a", "b", "c").stream()
                .map(name -> anAccountOf(name + "@example.org"))
                .map(this::approvedErasureOf)
                .toList();
        theWaitingPeriodEnds();

        var batch = batch();

        assertThat(asJob(erasures::batches)).containsExactly(batch);
        assertThat(asJob(() -> erasures.of(batch)))
                .extracting(DueErasure::request)
                .containsExactlyInAnyOrderElementsOf(requests);
    }
}
