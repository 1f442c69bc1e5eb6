package ai.astrasonic.recipientchanges;

/** What a notice tells. */
enum About {
    CHANGE,
    WITHDRAWAL;

    /** Name of the mail. */
    String template() {
        return this == CHANGE ? "recipientchanges.announced" : "recipientchanges.withdrawn";
    }
}
