package ai.astrasonic.requests;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.requests.steps.CaseAct;
import ai.astrasonic.requests.steps.Timeline;
import ai.astrasonic.shared.AccountId;
import org.springframework.stereotype.Component;

/** Writes what happened in a case twice: to the case's own timeline and to the audit trail. */
@Component
class CaseLog {

    private final Timeline timeline;
    private final AuditTrail audit;

    CaseLog(Timeline timeline, AuditTrail audit) {
        this.timeline = timeline;
        this.audit = audit;
    }

    /** An act on a request, to be completed by reason and change. */
    static CaseAct act(DataSubjectRequest request, String act) {
        return CaseAct.of(request.id(), request.accountOrNull(), request.isIdentitySettled(), act);
    }

    /** From now on the history belongs to this person, what happened before included. */
    void isAbout(DataSubjectRequest request, AccountId account) {
        timeline.isAbout(request.id(), account);
    }

    /** From now on the person may read what was written before, because it was they who asked. */
    void isIdentified(DataSubjectRequest request) {
        timeline.isIdentified(request.id());
    }

    void add(CaseAct act) {
        timeline.add(act, Actor.current().name());
        var entry = AuditAct.of(act.act(), "request", act.request().value()).because(act.reason());
        // Before identity is settled the act may tell of somebody else, so it is not the account holder's to read.
        entry = act.account() == null || !act.identified() ? entry : entry.about(act.account());
        entry = act.before() == null ? entry : entry.with("before", act.before());
        audit.record(act.after() == null ? entry : entry.with("after", act.after()));
    }
}
