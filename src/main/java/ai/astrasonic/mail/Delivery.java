package ai.astrasonic.mail;

/** What became of a mail after the mail server took it. */
public enum Delivery {
    /** The reader's mail server has it. */
    DELIVERED,
    /** The reader's mail server did not take it. */
    BOUNCED,
    /** The reader called it unwanted. */
    COMPLAINED
}
