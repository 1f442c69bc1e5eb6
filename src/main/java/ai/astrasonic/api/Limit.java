package ai.astrasonic.api;

/** How many rows one answer holds: what the caller asked for, but never more than we serve at once. */
public record Limit(int rows) {

    public static final String DEFAULT = "50";
    public static final int MOST = 200;

    /** @throws IllegalArgumentException when less than one row is asked for */
    public static Limit of(int asked) {
        if (asked < 1) {
            throw new IllegalArgumentException("A page has at least one row");
        }
        return new Limit(Math.min(asked, MOST));
    }
}
