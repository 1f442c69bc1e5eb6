package ai.astrasonic.erasure;

import ai.astrasonic.approvals.Approvals;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends an erasure before anything is gone: the approval counts no longer and the account is given back. */
@Component
class CallingOff {

    static final String KIND = "erasure";

    private final ErasureTable table;
    private final Approvals approvals;
    private final Standstill standstill;
    private final ErasureChecklist steps;

    CallingOff(ErasureTable table, Approvals approvals, Standstill standstill, ErasureChecklist steps) {
        this.table = table;
        this.approvals = approvals;
        this.standstill = standstill;
        this.steps = steps;
    }

    /** @param open whether the case goes on, so that its steps are to be done again */
    void cancel(ErasureView erasure, boolean open, String because) {
        table.move(List.of(erasure.id()), ErasureStatus.CANCELLED, because);
        approvals.withdraw(KIND, erasure.id().value(), because);
        standstill.end(erasure, because);
        if (open) {
            steps.cancelled(erasure.request(), because);
        } else {
            steps.happened(erasure.request(), "erasure-cancelled", because);
        }
    }

    /** What was approved is not what would happen: the DPO reads the new plan and asks again. */
    void replan(ErasureView erasure, ErasurePlan now, String because) {
        table.plan(erasure.id(), now, because);
        approvals.withdraw(KIND, erasure.id().value(), because);
        steps.planned(erasure.request(), PlanText.sha256(now), "erasure-stale", because);
    }
}
