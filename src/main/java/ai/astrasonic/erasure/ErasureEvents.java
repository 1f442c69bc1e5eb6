package ai.astrasonic.erasure;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.holds.HoldReleased;
import ai.astrasonic.mail.MailEnded;
import ai.astrasonic.requests.AnswerLeft;
import ai.astrasonic.requests.IdentityConfirmed;
import ai.astrasonic.requests.PackageReleased;
import ai.astrasonic.requests.RequestClosed;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happened elsewhere; hearing of it twice changes nothing. */
@Component
class ErasureEvents {

    private static final String NAME = "erasure-progress";

    private final ErasureProgress progress;
    private final FinalCertificates finals;

    ErasureEvents(ErasureProgress progress, FinalCertificates finals) {
        this.progress = progress;
        this.finals = finals;
    }

    @ApplicationModuleListener
    void on(IdentityConfirmed confirmed) {
        RunAs.job(NAME, () -> progress.identified(confirmed.request()));
    }

    @ApplicationModuleListener
    void on(ApprovalDecided decision) {
        if (decision.kind().equals(CallingOff.KIND)) {
            RunAs.job(NAME, () -> progress.decided(decision));
        }
    }

    @ApplicationModuleListener
    void on(HoldReleased released) {
        RunAs.job(NAME, progress::holdReleased);
    }

    @ApplicationModuleListener
    void on(RequestClosed closed) {
        RunAs.job(NAME, () -> progress.closed(closed.request()));
    }

    @ApplicationModuleListener
    void on(AnswerLeft left) {
        RunAs.job(NAME, () -> progress.answered(left.request()));
    }

    /** In the transaction that says so: an event of its own for every mail there is would be too many. */
    @EventListener
    void on(MailEnded ended) {
        RunAs.job(NAME, () -> finals.mailEnded(ended.id(), ended.outcome()));
    }

    @ApplicationModuleListener
    void on(PackageReleased released) {
        RunAs.job(NAME, progress::packageLeft);
    }
}
