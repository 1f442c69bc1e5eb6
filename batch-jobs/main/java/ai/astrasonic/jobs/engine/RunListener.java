package ai.astrasonic.jobs.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Puts every run and step of this instance on the progress board. */
@Component
public class RunListener implements JobExecutionListener, StepExecutionListener {

    private final Map<String, Integer> steps = new ConcurrentHashMap<>();
    private final Set<Long> executions = ConcurrentHashMap.newKeySet();
    private final ProgressBoard board;
    private final Node node;
    private final RunAudit audit;

    RunListener(ProgressBoard board, Node node, RunAudit audit) {
        this.board = board;
        this.node = node;
        this.audit = audit;
    }

    void expectSteps(String job, int count) {
        steps.put(job, count);
    }

    /** The executions that this instance runs now. */
    Set<Long> executions() {
        return Set.copyOf(executions);
    }

    @Override
    public void beforeJob(JobExecution execution) {
        executions.add(execution.getId());
        var count = steps.getOrDefault(execution.getJobInstance().getJobName(), 0);
        board.begin(execution.getId(), node.name(), LaunchRunner.startedBy(execution), count);
    }

    @Override
    public void beforeStep(StepExecution step) {
        board.step(step.getJobExecutionId(), step.getStepName());
    }

    @Override
    public void afterJob(JobExecution execution) {
        executions.remove(execution.getId());
        if (execution.getStatus() == BatchStatus.FAILED) {
            var reason = Failures.reason(execution);
            board.failure(execution.getId(), reason.stored());
            execution.setExitStatus(new ExitStatus(ExitStatus.FAILED.getExitCode(), reason.forLogs()));
        }
        audit.ended(execution);
    }
}
