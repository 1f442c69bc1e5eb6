package ai.astrasonic.requests;

import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.PlannedStep;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.StepView;
import ai.astrasonic.shared.RequestId;
import java.util.Collection;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A step of the case for the copy of each recipient (Art. 15(3)): the case stays open until each has an end. */
@Service
@Transactional
@PreAuthorize(Access.JOB)
public class CopySteps {

    /** What a person gives as a reference is another number. */
    private static final Pattern TASK = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DataSubjectRequests requests;
    private final Checklist checklist;

    CopySteps(DataSubjectRequests requests, Checklist checklist) {
        this.requests = requests;
        this.checklist = checklist;
    }

    /** These are asked for their copy; of one that was asked before the new answer counts, not what somebody settled by hand. */
    public void areAsked(RequestId id, Collection<String> recipients) {
        var request = requests.lock(id);
        checklist.add(
                request.id(),
                recipients.stream()
                        .sorted()
                        .map(key -> new PlannedStep(Step.ofRecipient(key), Awaited.RECIPIENT))
                        .toList());
        checklist.of(id).stream()
                .filter(step -> Step.isOfRecipient(step.key()))
                .filter(step -> recipients.contains(Step.recipientOf(step.key())))
                .filter(step -> isTheirAnswer(step.outcome()))
                .map(StepView::key)
                .forEach(key -> checklist.reopen(id, key, Awaited.RECIPIENT));
    }

    private static boolean isTheirAnswer(StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Done(var evidence) ->
                TASK.matcher(evidence.reference()).matches();
            case StepOutcome.NothingToDo(var reason) ->
                reason.startsWith("recipient.reason.") || reason.equals("reason.recipient-knows-nobody");
            case StepOutcome.Kept _ -> true;
            case StepOutcome.WaitingFor _, StepOutcome.Failed _ -> false;
        };
    }
}
