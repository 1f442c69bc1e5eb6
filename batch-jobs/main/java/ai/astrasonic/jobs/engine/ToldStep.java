package ai.astrasonic.jobs.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.TaskletStep;

/**
 * A step whose failure is told in words of ours. Spring Batch stores what a step threw, with all its causes, in the
 * history: a foreign message in there, such as that of a violated constraint, would bring personal data with it.
 */
final class ToldStep extends TaskletStep {

    private static final Logger LOG = LoggerFactory.getLogger(ToldStep.class);

    ToldStep(String name, JobRepository repository) {
        super(repository);
        setName(name);
    }

    @Override
    protected void doExecute(StepExecution step) throws Exception {
        try {
            super.doExecute(step);
        } catch (Exception failure) {
            if (Failures.causes(failure).anyMatch(JobInterruptedException.class::isInstance)) {
                throw failure;
            }
            LOG.warn("Step {} of execution {} failed", step.getStepName(), step.getJobExecutionId(), failure);
            throw Failures.told(failure);
        }
    }
}
