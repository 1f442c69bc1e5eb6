package ai.astrasonic.finance.customers;

/** Whether whoever looks may read who a customer number is. */
public enum Opening {
    /** Nobody asked, it was refused, or its time is over. */
    SHUT,
    /** Whoever looks asked, and a second person has not decided yet. */
    ASKED,
    /** A second person approved it for whoever looks, less than a day ago. */
    OPEN,
    /** Somebody else asked, or has it open. */
    OF_ANOTHER
}
