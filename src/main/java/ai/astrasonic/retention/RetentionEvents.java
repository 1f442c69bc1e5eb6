package ai.astrasonic.retention;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.holds.HoldReleased;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happened elsewhere; hearing of it twice changes nothing. */
@Component
class RetentionEvents {

    private static final String NAME = "retention-progress";

    private final Sheets sheets;
    private final RetentionRules rules;

    RetentionEvents(Sheets sheets, RetentionRules rules) {
        this.sheets = sheets;
        this.rules = rules;
    }

    @ApplicationModuleListener
    void on(ApprovalDecided decision) {
        switch (decision.kind()) {
            case Sheets.KIND -> RunAs.job(NAME, () -> sheets.decided(decision));
            case RetentionRules.KIND -> RunAs.job(NAME, () -> rules.decided(decision));
            default -> {}
        }
    }

    @ApplicationModuleListener
    void on(HoldReleased released) {
        RunAs.job(NAME, () -> sheets.holdReleased(released.hold().value()));
    }
}
