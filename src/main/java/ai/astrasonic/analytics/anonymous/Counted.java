package ai.astrasonic.analytics.anonymous;

/**
 * A line as it is counted from the events, published or not.
 *
 * @param most how many of the events belong to the one person with the most
 */
public record Counted(Key key, long people, long events, long most) {

    public Figure figure() {
        return new Figure(key, people, events);
    }

    /** Whether it could be published by itself. */
    boolean passes() {
        return people >= Bar.K && !Bar.isDominated(most, events);
    }
}
