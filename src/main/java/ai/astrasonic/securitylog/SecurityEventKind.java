package ai.astrasonic.securitylog;

/** What was tried. */
public enum SecurityEventKind {
    SIGN_IN,
    SIGN_OUT,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    EMAIL_CHANGED,
    RECOVERY,
    TOKEN_REFUSED,
    RATE_LIMITED
}
