package ai.astrasonic.breaches.notices;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.audit.RunAs;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what a second person decided; hearing of it twice changes nothing. */
@Component
class PublicNoticeEvents {

    private final BreachNotices notices;

    PublicNoticeEvents(BreachNotices notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(ApprovalDecided decision) {
        if (decision.kind().equals(BreachNotices.KIND)) {
            RunAs.job("breach-notices", () -> notices.decided(decision));
        }
    }
}
