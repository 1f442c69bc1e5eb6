package ai.astrasonic.jobs.engine;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * Runs a launch to its end in the calling thread: a start, or a restart from where the last execution was.
 *
 * <p>The caller holds the lease of the launch. So an execution that still looks running belongs to an owner whose lease
 * has expired, and is recovered first. Should that owner wake up, the version of its step is outdated and its writes roll
 * back.
 */
@Component
public class LaunchRunner {

    /** The identifying parameter: one job instance for each business key. */
    public static final String KEY = "key";

    static final String STARTED_BY = "startedBy";

    private final List<RunnableJob> jobs;
    private final JobOperator operator;
    private final JobRepository repository;

    LaunchRunner(List<RunnableJob> jobs, JobOperator operator, JobRepository repository) {
        this.jobs = jobs;
        this.operator = operator;
        this.repository = repository;
    }

    /** Runs it as the system; must only be called by the holder of the lease. */
    public LaunchResult run(LaunchOrder order) {
        return RunAs.jobFor(order.job(), () -> attempt(order));
    }

    private LaunchResult attempt(LaunchOrder order) {
        try {
            return resultOf(last(order.job(), order.key()).isEmpty() ? start(order) : again(order));
        } catch (JobExecutionException e) {
            throw new IllegalStateException("Launch " + order.instance() + " was refused", e);
        }
    }

    /** The latest execution for a business key. */
    public Optional<JobExecution> last(String job, String key) {
        var instance = repository.getJobInstance(job, identifying(key));
        return Optional.ofNullable(instance).map(repository::getLastJobExecution);
    }

    RunnableJob job(String name) {
        return jobs.stream()
                .filter(job -> job.type().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No job called " + name));
    }

    private JobExecution start(LaunchOrder order) throws JobExecutionException {
        var parameters = new JobParametersBuilder(identifying(order.key()))
                .addString(STARTED_BY, order.startedBy(), false)
                .toJobParameters();
        return operator.start(job(order.job()).job(), parameters);
    }

    private JobExecution again(LaunchOrder order) throws JobExecutionException {
        var last = last(order.job(), order.key()).orElseThrow();
        if (last.getStatus() == BatchStatus.COMPLETED) {
            return last;
        }
        if (last.getStatus() == BatchStatus.ABANDONED) {
            throw new IllegalStateException("Execution " + last.getId() + " was abandoned and is closed for good");
        }
        recover(last);
        return operator.restart(last(order.job(), order.key()).orElseThrow());
    }

    /** Every step may be made again, also one of which nobody could write down how it ended: Batch itself refuses those for good. */
    private void recover(JobExecution last) {
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
        last.getStepExecutions().stream()
                .filter(step -> step.getStatus() == BatchStatus.UNKNOWN)
                .forEach(step -> {
                    step.setStatus(BatchStatus.FAILED);
                    repository.update(step);
                });
        boolean stepsHang = last.getStepExecutions().stream()
                .anyMatch(step -> step.getStatus().isRunning());
        if (last.getStatus().isRunning() || stepsHang) {
            operator.recover(last);
        }
    }

    private static LaunchResult resultOf(JobExecution execution) {
        return switch (execution.getStatus()) {
            case COMPLETED -> new LaunchResult.Done(execution.getId());
            case STOPPED, STOPPING -> new LaunchResult.Stopped(execution.getId());
            default -> Failures.resultOf(execution);
        };
    }

    private static JobParameters identifying(String key) {
        return new JobParametersBuilder().addString(KEY, key, true).toJobParameters();
    }

    static String startedBy(JobExecution execution) {
        return Optional.ofNullable(execution.getJobParameters().getString(STARTED_BY))
                .orElse(Roles.SYSTEM);
    }
}
