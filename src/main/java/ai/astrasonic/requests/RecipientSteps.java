package ai.astrasonic.requests;

import ai.astrasonic.correspondence.Settlement;
import ai.astrasonic.correspondence.Tickets;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.StepView;
import ai.astrasonic.shared.RequestId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What recipients of a person's data answered to what we told them (Art. 19), as far as the DPO records it by hand. */
@Service
@Transactional
@PreAuthorize(Access.DPO)
public class RecipientSteps {

    private static final Set<RequestKind> DECIDED_ELSEWHERE =
            EnumSet.of(RequestKind.ERASURE, RequestKind.ACCESS, RequestKind.PORTABILITY);

    private final DataSubjectRequests requests;
    private final Recipients register;
    private final Checklist checklist;
    private final Corrections corrections;
    private final AnswerEnd end;
    private final CaseLog log;
    private final Tickets tickets;
    private final Clocks clocks;

    RecipientSteps(
            DataSubjectRequests requests,
            Recipients register,
            Checklist checklist,
            Corrections corrections,
            AnswerEnd end,
            CaseLog log,
            Tickets tickets,
            Clocks clocks) {
        this.requests = requests;
        this.register = register;
        this.checklist = checklist;
        this.corrections = corrections;
        this.end = end;
        this.log = log;
        this.tickets = tickets;
        this.clocks = clocks;
    }

    @Transactional(readOnly = true)
    @PreAuthorize(Access.READER)
    public List<RecipientStep> of(RequestId id) {
        return checklist.of(requests.get(id).id()).stream()
                .filter(step -> Step.isOfRecipient(step.key()))
                .map(this::named)
                .toList();
    }

    private RecipientStep named(StepView step) {
        var key = Step.recipientOf(step.key());
        return new RecipientStep(key, register.find(key).map(Recipient::name).orElse(key), step.outcome());
    }

    /**
     * The recipient confirmed that it did the same.
     *
     * @param reference number of their confirmation, never personal data
     */
    public void confirmedByHand(RequestId id, String recipient, String reference) {
        required(reference);
        settle(id, recipient, new StepOutcome.Done(new Evidence("recipient", reference)), "recipient-confirmed", "");
        corrections.confirmed(requests.get(id), recipient, reference);
        tickets.settled(id, recipient, byHand(Settlement.Result.DONE, reference));
    }

    /** The recipient has nothing of the person (any more). */
    public void holdsNothing(RequestId id, String recipient, String reason) {
        required(reason);
        settle(id, recipient, new StepOutcome.NothingToDo(reason), "recipient-holds-nothing", reason);
        tickets.settled(id, recipient, byHand(Settlement.Result.NOTHING_HELD, reason));
    }

    private Settlement byHand(Settlement.Result result, String reference) {
        return new Settlement(result, clocks.today(), reference, null);
    }

    private void settle(RequestId id, String recipient, StepOutcome outcome, String act, String reason) {
        var request = requests.lock(id);
        requireCarriedOut(request);
        if (checklist.record(id, Step.ofRecipient(recipient), outcome)) {
            log.add(CaseLog.act(request, act).because(reason).changed(null, recipient));
            end.followUp(request);
        }
    }

    /** Nobody confirms what is not decided; what an erasure has come to, its own module knows. */
    private void requireCarriedOut(DataSubjectRequest request) {
        boolean decided =
                DECIDED_ELSEWHERE.contains(request.kind()) || request.decision().isPresent();
        if (!request.isOpen() || !request.isIdentitySettled() || !decided) {
            throw new IllegalStateException("Request " + request.id() + " is not carried out, or closed");
        }
    }

    private static void required(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("This needs a reference or a reason");
        }
    }
}
