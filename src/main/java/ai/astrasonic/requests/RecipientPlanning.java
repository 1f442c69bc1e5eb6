package ai.astrasonic.requests;

import ai.astrasonic.correspondence.RecipientsAsked;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.PlannedStep;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans one step per recipient: of those on the data map as soon as we know whose data it is (Art. 19), of all when they are asked. */
@Component
class RecipientPlanning {

    private static final Set<RequestKind> TOLD =
            EnumSet.of(RequestKind.RECTIFICATION, RequestKind.ERASURE, RequestKind.RESTRICTION);

    private final DataSubjectRequests requests;
    private final RecipientsOfPeople recipients;
    private final Checklist checklist;
    private final RecipientDays days;

    RecipientPlanning(
            DataSubjectRequests requests, RecipientsOfPeople recipients, Checklist checklist, RecipientDays days) {
        this.requests = requests;
        this.recipients = recipients;
        this.checklist = checklist;
        this.days = days;
    }

    @EventListener
    void on(IdentityConfirmed confirmed) {
        var request = requests.get(confirmed.request());
        if (TOLD.contains(request.kind())) {
            var steps = recipients
                    .of(request.identifiedAccount(), request.askedFor().dataSets())
                    .stream()
                    .map(recipient -> new PlannedStep(Step.ofRecipient(recipient.key()), Awaited.RECIPIENT))
                    .toList();
            checklist.add(request.id(), steps);
        }
    }

    /** Whoever is asked is a step: what has not ended there is not shown as finished here. */
    @EventListener
    void on(RecipientsAsked asked) {
        requests.findById(asked.request().value()).ifPresent(request -> {
            days.set(request);
            checklist.add(
                    request.id(),
                    asked.recipients().stream()
                            .sorted()
                            .map(recipient -> new PlannedStep(Step.ofRecipient(recipient), Awaited.RECIPIENT))
                            .toList());
        });
    }
}
