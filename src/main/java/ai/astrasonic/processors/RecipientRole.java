package ai.astrasonic.processors;

/** What a recipient is to the controller, whatever the published policy calls it (Art. 4(7) to (9)). */
public enum RecipientRole {
    PROCESSOR,
    PROCESSOR_AND_CONTROLLER,
    INDEPENDENT_CONTROLLER;

    /** A contract of Art. 28 is due. */
    public boolean needsAgreement() {
        return this != INDEPENDENT_CONTROLLER;
    }
}
