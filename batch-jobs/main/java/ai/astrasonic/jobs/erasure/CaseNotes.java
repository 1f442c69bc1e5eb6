package ai.astrasonic.jobs.erasure;

import ai.astrasonic.erasure.DueErasure;
import ai.astrasonic.jobs.FailureReason;
import ai.astrasonic.requests.CaseWork;
import ai.astrasonic.requests.Step;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.StepOutcome.Done;
import ai.astrasonic.requests.steps.StepOutcome.Failed;
import ai.astrasonic.requests.steps.StepOutcome.NothingToDo;
import org.springframework.stereotype.Component;

/** Says on the case of each person how far the erasure is; what was said once stays, however often the job comes by. */
@Component
class CaseNotes {

    static final String FILES = Step.FILES;
    static final String RECORDS = Step.RECORDS;
    static final String SIGN_IN = Step.SIGN_IN;

    private final CaseWork cases;

    CaseNotes(CaseWork cases) {
        this.cases = cases;
    }

    void filesGone(DueErasure person) {
        stands(person, Step.FILES, done(person));
    }

    void recordsGone(DueErasure person) {
        stands(person, Step.RECORDS, done(person));
    }

    /** @param had whether there was a sign-in to remove */
    void signInGone(DueErasure person, boolean had) {
        stands(person, Step.SIGN_IN, had ? done(person) : new NothingToDo("reason.no-sign-in"));
    }

    void failed(DueErasure person, String step, FailureReason why) {
        stands(person, step, new Failed(why.stored(), true));
    }

    private void stands(DueErasure person, String step, StepOutcome outcome) {
        if (!cases.isFinal(person.request(), step)) {
            cases.stands(person.request(), step, outcome);
        }
    }

    private static StepOutcome done(DueErasure person) {
        return new Done(new Evidence("erasure", person.id().toString()));
    }
}
