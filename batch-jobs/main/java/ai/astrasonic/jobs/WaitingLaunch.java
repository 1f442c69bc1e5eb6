package ai.astrasonic.jobs;

import java.time.Instant;

/**
 * A launch that waits for an instance, for its next attempt, or is being run.
 *
 * @param due when it is or was due
 * @param failures attempts that failed so far
 * @param node the instance that holds its lease; empty while it waits
 */
public record WaitingLaunch(String job, String key, String startedBy, Instant due, int failures, String node) {

    public boolean isRunning() {
        return !node.isEmpty();
    }
}
