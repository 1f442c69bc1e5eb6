package ai.astrasonic.approvals;

import java.util.UUID;

/** What the tests of approvals talk about. */
final class ApprovalStories {

    static final String ASKER = "dieuwke";
    static final String SECOND = "diederik";
    static final String THIRD = "dana";
    static final String KIND = "erasure";
    static final UUID CASE = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    static final String PLAN = "a".repeat(64);
    static final String OTHER_PLAN = "b".repeat(64);

    private ApprovalStories() {}

    static ApprovalOrder order(String plan) {
        return order(CASE, plan);
    }

    static ApprovalOrder order(UUID object, String plan) {
        return new ApprovalOrder(KIND, object, plan, "requests/" + object, "The person asked for it");
    }
}
