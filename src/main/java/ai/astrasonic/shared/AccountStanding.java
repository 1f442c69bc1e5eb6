package ai.astrasonic.shared;

/** Whether an account takes new data. An erased one never does again, a restricted one not while it is (Art. 18(2)). */
public enum AccountStanding {
    OPEN,
    RESTRICTED,
    ERASED,
    UNKNOWN
}
