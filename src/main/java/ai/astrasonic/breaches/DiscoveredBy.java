package ai.astrasonic.breaches;

/** Who saw it first. */
public enum DiscoveredBy {
    STAFF,
    /** A machine of ours, such as an alert of the error tracker. */
    MONITORING,
    /** A recipient that works for us (Art. 33(2)). */
    PROCESSOR,
    DATA_SUBJECT,
    PRESS,
    OTHER
}
