package ai.astrasonic.requests;

import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.correspondence.RecipientAnswered;
import ai.astrasonic.correspondence.TaskReopened;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.StepView;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what a recipient answered on the case, in the transaction that stores it; what somebody settled by hand stays. */
@Component
class RecipientAnswers {

    private final DataSubjectRequests requests;
    private final Checklist checklist;
    private final Corrections corrections;
    private final AnswerEnd end;
    private final CaseLog log;
    private final Clock clock;

    RecipientAnswers(
            DataSubjectRequests requests,
            Checklist checklist,
            Corrections corrections,
            AnswerEnd end,
            CaseLog log,
            Clock clock) {
        this.requests = requests;
        this.checklist = checklist;
        this.corrections = corrections;
        this.end = end;
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void on(RecipientAnswered answered) {
        var key = Step.ofRecipient(answered.recipient());
        checklist.of(answered.request()).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .ifPresent(step -> on(answered, step));
    }

    private void on(RecipientAnswered answered, StepView step) {
        if (!step.outcome().isFinal()) {
            stands(requests.lock(answered.request()), step.key(), answered);
        } else if (step.outcome() instanceof StepOutcome.Kept
                && answered.outcome().isFinal()) {
            keptNoLonger(requests.lock(answered.request()), step, outcome(answered));
        }
    }

    /** The day came until which it was kept, and it was asked for again. */
    private void keptNoLonger(DataSubjectRequest request, StepView step, StepOutcome outcome) {
        if (!step.outcome().equals(outcome)) {
            checklist.reopen(request.id(), step.key(), Awaited.RECIPIENT);
            checklist.record(request.id(), step.key(), outcome);
            log.add(CaseLog.act(request, "recipient-asked-again").changed(null, Step.recipientOf(step.key())));
        }
    }

    /** What somebody settled by hand was wrong: the case waits for this recipient again. */
    @EventListener
    void on(TaskReopened reopened) {
        var key = Step.ofRecipient(reopened.recipient());
        boolean known = checklist.of(reopened.request()).stream()
                .anyMatch(step -> step.key().equals(key));
        if (known) {
            var request = requests.lock(reopened.request());
            checklist.reopen(request.id(), key, Awaited.DPO);
            if (request.status() == RequestStatus.COMPLETED) {
                request.isFollowedUpAgain(clock.instant());
            }
            log.add(CaseLog.act(request, "recipient-reopened").changed(null, reopened.recipient()));
        }
    }

    private void stands(DataSubjectRequest request, String key, RecipientAnswered answered) {
        if (!checklist.record(request.id(), key, outcome(answered))
                || !answered.outcome().isFinal()) {
            return;
        }
        log.add(CaseLog.act(request, "recipient-answered").changed(null, answered.recipient()));
        corrections.confirmed(request, answered.recipient(), answered.task().toString());
        end.followUp(request);
    }

    private StepOutcome outcome(RecipientAnswered answered) {
        return switch (answered.outcome()) {
            case Outcome.Done _ ->
                new StepOutcome.Done(new Evidence("recipient", answered.task().toString()));
            case Outcome.NotFound _ -> new StepOutcome.NothingToDo("reason.recipient-knows-nobody");
            case Outcome.NothingToCall nothing -> new StepOutcome.NothingToDo("recipient.reason." + nothing.reason());
            case Outcome.Kept kept -> new StepOutcome.Kept(kept.duty(), kept.until());
            case Outcome.Accepted _ -> new StepOutcome.WaitingFor(Awaited.RECIPIENT, clock.instant());
            case Outcome.Ticket _, Outcome.NotSet _ -> new StepOutcome.WaitingFor(Awaited.DPO, clock.instant());
            case Outcome.Failed failed ->
                new StepOutcome.Failed("recipient.failure." + failed.reason(), failed.retryable());
        };
    }
}
