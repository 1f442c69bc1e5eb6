package ai.astrasonic.erasure;

/** Where an erasure is. */
public enum ErasureStatus {
    /** Its plan is made and can be read. */
    PLANNED,
    /** Asked for; a second person has to approve exactly this plan. */
    AWAITING_APPROVAL,
    /** Approved; the waiting period runs, the data is restricted and the person may still cancel. */
    WAITING,
    /** In a batch whose job runs. */
    RUNNING,
    /** A legal hold is in the way; it goes on by itself when that is released. */
    DEFERRED,
    /** Carried out; being scanned and certified. */
    ERASED,
    /** Scanned clean and certified. */
    CERTIFIED,
    CANCELLED
}
