package ai.astrasonic.jobs;

import java.time.Instant;

/** What became of the wish to start a job: at most one run exists for a business key, on any number of instances. */
public sealed interface StartOutcome {

    /** The launch waits for the next free instance, usually for less than a second. */
    record Accepted(String job, String key) implements StartOutcome {}

    /** Somebody was first; nothing was started. */
    record AlreadyRunning(String job, String key, String startedBy, Instant since) implements StartOutcome {}

    /** The run for this key has completed; a completed run is never repeated. */
    record AlreadyDone(String job, String key, long executionId) implements StartOutcome {}
}
