package ai.astrasonic.jobs.engine;

import java.util.ArrayList;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.job.StartLimitExceededException;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.step.StepExecution;

/** A job that runs every step, whatever became of those before it, and fails at the end when one of them did. */
final class IndependentSteps extends SimpleJob {

    IndependentSteps(String name) {
        super(name);
    }

    @Override
    protected void doExecute(JobExecution execution)
            throws JobInterruptedException, JobRestartException, StartLimitExceededException {
        var failed = new ArrayList<StepExecution>();
        for (var name : getStepNames()) {
            var step = handleStep(getStep(name), execution);
            if (step.getStatus() != BatchStatus.COMPLETED) {
                failed.add(step);
            }
        }
        execution.upgradeStatus(failed.isEmpty() ? BatchStatus.COMPLETED : BatchStatus.FAILED);
        execution.setExitStatus(failed.isEmpty() ? ExitStatus.COMPLETED : ExitStatus.FAILED);
        if (!failed.isEmpty()) {
            execution.addFailureException(
                    Failures.together(failed, getStepNames().size()));
        }
    }
}
