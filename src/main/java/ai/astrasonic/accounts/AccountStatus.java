package ai.astrasonic.accounts;

/** Where an account is in its life; restriction (Art. 18) is independent of it. */
public enum AccountStatus {
    ACTIVE,
    DELETION_REQUESTED,
    ERASED
}
