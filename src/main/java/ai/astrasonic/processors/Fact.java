package ai.astrasonic.processors;

/** The facts of a register entry that carry their certainty. */
public enum Fact {
    ENTITY,
    ROLE,
    LOCATION,
    TRANSFER,
    RETENTION
}
