package ai.astrasonic.datamap;

/** What erasure (Art. 17) does to a record or an attribute. */
public enum Erasure {
    DELETE,
    /** The person is cut out, the rest stays: still personal data until it is anonymous. */
    PSEUDONYMISE,
    /** A duty forbids erasure for now (Art. 17(3)); the duty is named. */
    KEEP
}
