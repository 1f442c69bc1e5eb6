package ai.astrasonic.requests;

import ai.astrasonic.mail.MailAttachment;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the modules that carry a request out may do with its case: read whose it is, and say how a step stands. */
@Service
@Transactional
@PreAuthorize(Access.DPO_OR_JOB)
public class CaseWork {

    private static final Set<RequestStatus> ANSWERED =
            EnumSet.of(RequestStatus.ANSWERING, RequestStatus.FOLLOW_UP, RequestStatus.COMPLETED);

    private final DataSubjectRequests requests;
    private final Checklist checklist;
    private final Answers answers;
    private final AnswerEnd end;
    private final Clocks clocks;
    private final CaseLog log;

    CaseWork(
            DataSubjectRequests requests,
            Checklist checklist,
            Answers answers,
            AnswerEnd end,
            Clocks clocks,
            CaseLog log) {
        this.requests = requests;
        this.checklist = checklist;
        this.answers = answers;
        this.end = end;
        this.clocks = clocks;
        this.log = log;
    }

    @Transactional(readOnly = true)
    public RequestKind kindOf(RequestId id) {
        return requests.get(id).kind();
    }

    @Transactional(readOnly = true)
    public Language languageOf(RequestId id) {
        return requests.get(id).language();
    }

    /** @throws IllegalStateException when the identity is not settled */
    @Transactional(readOnly = true)
    public AccountId personOf(RequestId id) {
        return requests.get(id).identifiedAccount();
    }

    /** Keys of the data sets that the request is limited to; empty for everything. */
    @Transactional(readOnly = true)
    public Set<String> scopeOf(RequestId id) {
        return requests.get(id).askedFor().dataSets();
    }

    /** Whether there is still something to do: not withdrawn, refused, joined or completed. */
    @Transactional(readOnly = true)
    public boolean isInProgress(RequestId id) {
        return requests.get(id).status() == RequestStatus.IN_PROGRESS;
    }

    /** Whether a step needs nothing more. */
    @Transactional(readOnly = true)
    public boolean isFinal(RequestId id, String step) {
        return checklist.outcomeOf(id, step).isFinal();
    }

    /** Says how a step stands; the same outcome again changes nothing, another final one is refused. */
    public boolean stands(RequestId id, String step, StepOutcome outcome) {
        boolean changed = checklist.record(id, step, outcome);
        if (changed && Step.isOfRecipient(step)) {
            end.followUp(requests.lock(id));
        }
        return changed;
    }

    /**
     * Takes an outcome back because the world changed, such as a plan gone stale or a trace found by the scan. A case that was
     * answered is open again, and its answer is to be sent anew.
     */
    public void reopen(RequestId id, String step, Awaited whom) {
        checklist.reopen(id, step, whom);
        var request = requests.get(id);
        if (ANSWERED.contains(request.status()) && !Step.isOfRecipient(step)) {
            request.isTakenUpAgain(clocks.now());
            checklist.reopen(id, Step.ANSWER, Awaited.EARLIER_STEP);
            log.add(CaseLog.act(request, "case-reopened").changed(null, step));
        }
    }

    /**
     * Sends the answer, in the caller's transaction: by mail, else by a letter that waits to be posted. The request is completed
     * once it has left, and followed up while recipients are outstanding.
     *
     * @param template {@code requests.<template>} in both languages
     * @throws IllegalStateException when another step but those of recipients has no final outcome
     */
    public void answer(RequestId id, String template, Map<String, String> values, List<MailAttachment> attachments) {
        answers.send(requests.lock(id), template, values, attachments);
    }

    /**
     * Sends what completes an answer that has left, in the caller's transaction; nothing where we know no address any more.
     *
     * @param template {@code requests.<template>} in both languages
     */
    public Optional<UUID> complete(RequestId id, String template, List<MailAttachment> attachments) {
        return answers.complete(requests.get(id), template, attachments);
    }

    public void answer(RequestId id, String template, Map<String, String> values) {
        answer(id, template, values, List.of());
    }

    /** Writes into the case's timeline and the audit trail; before and after are ids or states, never personal data. */
    public void happened(RequestId id, String act, String reason) {
        log.add(CaseLog.act(requests.get(id), act).because(reason));
    }
}
