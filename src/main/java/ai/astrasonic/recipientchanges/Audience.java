package ai.astrasonic.recipientchanges;

/** Who is told of a change by e-mail. */
public enum Audience {
    /** Those who asked to be told. */
    SUBSCRIBERS,
    /** They and everybody who has an account. */
    EVERYBODY
}
