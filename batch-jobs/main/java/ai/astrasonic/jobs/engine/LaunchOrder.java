package ai.astrasonic.jobs.engine;

/**
 * The wish to run a job once for a business key.
 *
 * @param startedBy id of the member of staff, or {@code system}
 */
public record LaunchOrder(String job, String key, String startedBy) {

    /** The unique id of the launch on all instances together. */
    public String instance() {
        return job + "/" + key;
    }
}
