package ai.astrasonic.requests;

import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome.Done;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of a request once its answer has left: closed, or followed up while recipients are outstanding (Art. 19). */
@Component
class AnswerEnd {

    private final Checklist checklist;
    private final Clocks clocks;
    private final CaseLog log;
    private final ApplicationEventPublisher events;

    AnswerEnd(Checklist checklist, Clocks clocks, CaseLog log, ApplicationEventPublisher events) {
        this.checklist = checklist;
        this.clocks = clocks;
        this.log = log;
        this.events = events;
    }

    /** @throws IllegalStateException when another step than a recipient's has no final outcome */
    void left(DataSubjectRequest request, Instant at, Evidence evidence) {
        checklist.record(request.id(), Step.ANSWER, new Done(evidence));
        var open = checklist.open(request.id());
        if (!open.stream().allMatch(Step::isOfRecipient)) {
            throw new IllegalStateException("Request " + request.id() + " was answered before its steps were final");
        }
        request.isAnswered(at, clocks.now(), !open.isEmpty());
        events.publishEvent(new AnswerLeft(request.id()));
        if (request.isOpen()) {
            log.add(CaseLog.act(request, "request-answered").changed(null, request.status()));
        } else {
            closed(request);
        }
    }

    /** The last recipient may have been settled; closing twice changes nothing. */
    void followUp(DataSubjectRequest request) {
        if (request.status() == RequestStatus.FOLLOW_UP && checklist.isFinished(request.id())) {
            request.isFollowedUp(clocks.now());
            closed(request);
        }
    }

    private void closed(DataSubjectRequest request) {
        log.add(CaseLog.act(request, request.status().act()).changed(null, request.status()));
        events.publishEvent(new RequestClosed(request.id(), request.status()));
    }
}
