package ai.astrasonic.analytics.anonymous;

/** How high the bar of the test lies. */
public final class Bar {

    /** Fewest people in whatever is published, or follows from it by subtraction. */
    public static final int K = 10;

    /** Fewest different values of what people did, wherever a group's acts are published. */
    public static final int L = 2;

    /** People whose singling out is tried for each release. */
    public static final int SAMPLE = 100;

    private Bar() {}

    /** Somebody to whom more than half of the events belong knows, or gives away, too much of the rest. */
    static boolean isDominated(long ofOne, long events) {
        return 2 * ofOne > events;
    }

    /** So few that they could be told apart. */
    static boolean isSmall(long people) {
        return people > 0 && people < K;
    }
}
