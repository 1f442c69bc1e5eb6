package ai.astrasonic.processors;

/** How sure a fact of the register is; what is not sure is shown as such, never hidden. */
public enum Certainty {
    /** Read in the recipient's own documentation or contract. */
    VERIFIED,
    /** The published policy says so; nothing contradicts it. */
    POLICY,
    /** Generally known, to be confirmed against the contract. */
    ASSUMED
}
