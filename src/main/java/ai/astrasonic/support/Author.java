package ai.astrasonic.support;

/** Who wrote a message. */
public enum Author {
    PERSON,
    STAFF
}
