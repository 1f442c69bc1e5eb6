package ai.astrasonic.approvals;

/** Where a wish for approval is. */
public enum ApprovalStatus {
    WAITING,
    APPROVED,
    REFUSED,
    /** Not wanted any more, or its content changed; also when it had been approved. */
    WITHDRAWN,
    /** Nobody decided in time: counts as withdrawn. */
    EXPIRED
}
