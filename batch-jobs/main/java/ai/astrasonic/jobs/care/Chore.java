package ai.astrasonic.jobs.care;

/** One thing to do each day; done again it finds nothing left. */
public interface Chore {

    /** Name of its step. */
    String name();

    /** Does it, and says how many things it did. */
    int run() throws Exception;
}
