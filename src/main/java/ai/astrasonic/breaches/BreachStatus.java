package ai.astrasonic.breaches;

/** Where a breach stands. */
public enum BreachStatus {
    /** Something was seen; nobody knows yet whether personal data was hit. */
    SIGNAL,
    /** We are aware of it: the hours of Art. 33(1) run. */
    OPEN,
    /** It was none, with the reason. */
    DISMISSED,
    CLOSED;

    public boolean isAtWork() {
        return this == SIGNAL || this == OPEN;
    }
}
