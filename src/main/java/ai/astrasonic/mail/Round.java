package ai.astrasonic.mail;

/** How far a round of many mails came. */
public enum Round {
    MORE,
    /** As much is on its way as the mail server takes for now. */
    FULL,
    /** The mail server takes nothing at present. */
    STUCK,
    DONE
}
