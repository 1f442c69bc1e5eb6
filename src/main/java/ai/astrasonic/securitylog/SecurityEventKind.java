package ai.astrasonic.securitylog;

/** What was tried. */
public enum SecurityEventKind {
    SIGN_IN,
    SIGN_OUT,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    EMAIL_CHANGED,
    RECOVERY,
    /** By Google or Apple too from now on. */
    SIGN_IN_LINKED,
    TOKEN_REFUSED,
    RATE_LIMITED
}
