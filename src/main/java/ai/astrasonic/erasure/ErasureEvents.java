package ai.astrasonic.erasure;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.holds.HoldReleased;
import ai.astrasonic.requests.AnswerLeft;
import ai.astrasonic.requests.IdentityConfirmed;
import ai.astrasonic.requests.PackageReleased;
import ai.astrasonic.requests.RequestClosed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happened elsewhere; hearing of it twice changes nothing. */
@Component
class ErasureEvents {

    private static final String NAME = "erasure-progress";

    private final ErasureProgress progress;

    ErasureEvents(ErasureProgress progress) {
        this.progress = progress;
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

    @ApplicationModuleListener
    void on(PackageReleased released) {
        RunAs.job(NAME, progress::packageLeft);
    }
}
