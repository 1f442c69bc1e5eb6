package ai.astrasonic.retention;

/** Who has to agree before a rule ends anything. */
public enum RuleApproval {
    /** Nobody, as long as the plan is a normal one. */
    AUTOMATIC,
    SECOND_PERSON
}
