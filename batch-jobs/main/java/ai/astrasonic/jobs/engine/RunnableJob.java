package ai.astrasonic.jobs.engine;

import ai.astrasonic.jobs.JobType;
import org.springframework.batch.core.job.Job;

/** A job that the engine can launch. */
public interface RunnableJob {

    JobType type();

    Job job();

    /**
     * Told after an attempt that failed, outside the job's own transactions.
     *
     * @param reason a sentence without personal data
     * @param again whether another attempt follows by itself
     */
    default void failed(String key, String reason, boolean again) {}
}
