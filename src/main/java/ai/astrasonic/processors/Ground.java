package ai.astrasonic.processors;

/** What a transfer can rest on today. */
public enum Ground {
    /** A decision on the country (Art. 45). */
    ADEQUACY,
    /** The EU-US Data Privacy Framework, for who is on its list (Art. 45). */
    FRAMEWORK,
    /** Standard contractual clauses with an assessment (Art. 46(2)(c)). */
    CLAUSES
}
