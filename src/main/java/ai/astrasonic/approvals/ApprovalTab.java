package ai.astrasonic.approvals;

/** The sides from which somebody looks at approvals. */
public enum ApprovalTab {
    /** Waits for whoever looks, the oldest first: what somebody else asked for. */
    WAITING,
    /** What whoever looks asked for, the newest first. */
    ASKED,
    /** What was decided, withdrawn or expired, the newest first. */
    ENDED
}
