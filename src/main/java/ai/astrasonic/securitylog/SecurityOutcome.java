package ai.astrasonic.securitylog;

/** How it ended. */
public enum SecurityOutcome {
    SUCCEEDED,
    FAILED,
    BLOCKED
}
