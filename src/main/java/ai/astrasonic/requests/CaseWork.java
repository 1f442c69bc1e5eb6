package ai.astrasonic.requests;

import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the modules that carry a request out may do with its case: read whose it is, and say how a step stands. */
@Service
@Transactional
@PreAuthorize(Access.DPO_OR_JOB)
public class CaseWork {

    private final DataSubjectRequests requests;
    private final Checklist checklist;
    private final CaseLog log;

    CaseWork(DataSubjectRequests requests, Checklist checklist, CaseLog log) {
        this.requests = requests;
        this.checklist = checklist;
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
        return checklist.record(id, step, outcome);
    }

    /** Takes an outcome back because the world changed, such as a plan gone stale or a trace found by the scan. */
    public void reopen(RequestId id, String step, Awaited whom) {
        checklist.reopen(id, step, whom);
    }

    /** Writes into the case's timeline and the audit trail; before and after are ids or states, never personal data. */
    public void happened(RequestId id, String act, String reason) {
        log.add(CaseLog.act(requests.get(id), act).because(reason));
    }
}
