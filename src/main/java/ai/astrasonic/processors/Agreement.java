package ai.astrasonic.processors;

/** What is known of the processing agreement of Art. 28(3). */
public enum Agreement {
    /** The published policy says that there is one; the signed text is still to be filed here. */
    NAMED_IN_POLICY,
    /** Neither the policy nor the register names one: a finding. */
    NOT_FOUND,
    /** An independent controller has none. */
    NOT_NEEDED
}
