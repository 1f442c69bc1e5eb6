package ai.astrasonic.jobs.engine;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.step.Step;

/** Carries the partitions of a step to those who work on them; a job does not know who they are. */
public interface PartitionChannel {

    /**
     * A handler that runs the partitions of a worker step.
     *
     * @param worker the step that works on one partition; it must bear to be run again from its saved position
     * @param partitions how many to cut; each should last ten seconds or more
     */
    PartitionHandler handlerFor(Step worker, int partitions);
}
