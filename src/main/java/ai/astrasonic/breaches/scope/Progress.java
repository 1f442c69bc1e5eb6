package ai.astrasonic.breaches.scope;

/** Hears how far a count is. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (_, _, _) -> {};

    /** The table with this number, of so many, is being counted. */
    void counting(String dataSet, int number, int of);
}
