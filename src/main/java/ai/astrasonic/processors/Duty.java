package ai.astrasonic.processors;

/** What a contract with a processor must say (Art. 28(3)): its opening, letters (a) to (h), and its last paragraph. */
public enum Duty {
    /** Subject-matter, duration, nature and purpose, data and people. */
    SUBJECT,
    /** Documented instructions only, transfers too. */
    A,
    /** Confidentiality. */
    B,
    /** Security under Art. 32. */
    C,
    /** Sub-processors under Art. 28(2) and (4). */
    D,
    /** Help with the rights of people. */
    E,
    /** Help with Art. 32 to 36. */
    F,
    /** Deletion or return at the end. */
    G,
    /** Evidence and audits. */
    H,
    /** Tells at once of an instruction that infringes the law. */
    INFRINGEMENT
}
