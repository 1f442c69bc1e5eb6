package ai.astrasonic.requests.steps;

/** Who must act before a step can go on. */
public enum Awaited {
    PERSON,
    DPO,
    SECOND_PERSON,
    JOB,
    ENGINEER,
    MAIL_SERVER,
    RECIPIENT,
    EARLIER_STEP
}
