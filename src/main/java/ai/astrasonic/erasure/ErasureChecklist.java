package ai.astrasonic.erasure;

import ai.astrasonic.requests.CaseWork;
import ai.astrasonic.requests.Step;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.StepOutcome.Done;
import ai.astrasonic.requests.steps.StepOutcome.WaitingFor;
import ai.astrasonic.shared.RequestId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps the checklist and the timeline of a case in step with its erasure. */
@Component
class ErasureChecklist {

    private final CaseWork cases;
    private final Clock clock;

    ErasureChecklist(CaseWork cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** A plan is there, the first or a new one: the DPO reads it and asks for approval. */
    void planned(RequestId request, String sha256, String act, String because) {
        cases.reopen(request, Step.PLAN, Awaited.JOB);
        cases.stands(request, Step.PLAN, done(sha256));
        cases.reopen(request, Step.APPROVAL, Awaited.DPO);
        cases.reopen(request, Step.WAITING_PERIOD, Awaited.EARLIER_STEP);
        cases.happened(request, act, because);
    }

    void asked(RequestId request, String because) {
        waits(request, Step.APPROVAL, Awaited.SECOND_PERSON);
        cases.happened(request, "erasure-approval-asked", because);
    }

    void refused(RequestId request, String because) {
        waits(request, Step.APPROVAL, Awaited.DPO);
        cases.happened(request, "erasure-approval-refused", because);
    }

    void approved(RequestId request, String sha256) {
        cases.stands(request, Step.APPROVAL, done(sha256));
        waits(request, Step.WAITING_PERIOD, Awaited.JOB);
        cases.happened(request, "erasure-approved", "");
    }

    /** Something is in the way that somebody else has to clear. */
    void held(RequestId request, Awaited whom, String act, String because) {
        waits(request, Step.WAITING_PERIOD, whom);
        cases.happened(request, act, because);
    }

    void begun(RequestId request, String sha256) {
        cases.stands(request, Step.WAITING_PERIOD, done(sha256));
        for (var step : new String[] {Step.FILES, Step.RECORDS, Step.SIGN_IN}) {
            waits(request, step, Awaited.JOB);
        }
        cases.happened(request, "erasure-begun", "");
    }

    void erased(RequestId request) {
        waits(request, Step.SCAN, Awaited.JOB);
        cases.happened(request, "erasure-carried-out", "");
    }

    /** The case goes on without this erasure: another plan can be made. */
    void cancelled(RequestId request, String because) {
        cases.reopen(request, Step.PLAN, Awaited.DPO);
        cases.reopen(request, Step.APPROVAL, Awaited.EARLIER_STEP);
        cases.reopen(request, Step.WAITING_PERIOD, Awaited.EARLIER_STEP);
        cases.happened(request, "erasure-cancelled", because);
    }

    void happened(RequestId request, String act, String because) {
        cases.happened(request, act, because);
    }

    void awaits(RequestId request, String step, Awaited whom) {
        waits(request, step, whom);
    }

    void stands(RequestId request, String step, StepOutcome outcome) {
        cases.reopen(request, step, Awaited.JOB);
        cases.stands(request, step, outcome);
    }

    private void waits(RequestId request, String step, Awaited whom) {
        cases.stands(request, step, new WaitingFor(whom, clock.instant()));
    }

    private static Done done(String sha256) {
        return new Done(new Evidence("sha256", sha256));
    }
}
