package ai.astrasonic.jobs.engine;

import ai.astrasonic.jobs.JobType;
import java.util.List;
import org.springframework.batch.core.job.Job;

/** A job that the engine can launch. */
public interface RunnableJob {

    JobType type();

    Job job();

    /**
     * The keys of work that was ordered and is not done: each of them must have a launch. What was given up is not among
     * them, for that waits for a person.
     */
    default List<String> ordered() {
        return List.of();
    }

    /**
     * Told after an attempt that failed, outside the job's own transactions.
     *
     * @param reason as {@link ai.astrasonic.jobs.FailureReason#stored} wrote it, without personal data
     * @param again whether another attempt follows by itself
     */
    default void failed(String key, String reason, boolean again) {}
}
