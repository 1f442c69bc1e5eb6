package ai.astrasonic.policies;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.mail.MailEnded;
import ai.astrasonic.mail.MailReported;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happened elsewhere; hearing of it twice changes nothing. */
@Component
class PolicyEvents {

    private final PolicyDesk desk;
    private final PolicyNoticeTable notices;

    PolicyEvents(PolicyDesk desk, PolicyNoticeTable notices) {
        this.desk = desk;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(ApprovalDecided decision) {
        if (decision.kind().equals(PolicyDesk.KIND)) {
            RunAs.job("policies", () -> desk.decided(decision));
        }
    }

    /** In the transaction that says so: that a mail left and that we know it are one. */
    @EventListener
    void on(MailEnded ended) {
        notices.ended(ended);
    }

    @EventListener
    void on(MailReported reported) {
        notices.reported(reported);
    }
}
