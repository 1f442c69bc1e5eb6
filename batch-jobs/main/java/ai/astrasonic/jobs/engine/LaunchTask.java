package ai.astrasonic.jobs.engine;

import ai.astrasonic.audit.RunAs;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * A launch as a task of db-scheduler: whoever picks it holds its lease and renews it by heartbeats; when they stop,
 * another instance takes it over.
 */
@Component
class LaunchTask {

    static final String NAME = "launch";
    static final TaskDescriptor<LaunchOrder> DESCRIPTOR = TaskDescriptor.of(NAME, LaunchOrder.class);

    private final LaunchRunner runner;
    private final JobSettings settings;
    private final AtomicBoolean shuttingDown = new AtomicBoolean();

    LaunchTask(LaunchRunner runner, JobSettings settings) {
        this.runner = runner;
        this.settings = settings;
    }

    CustomTask<LaunchOrder> task() {
        return Tasks.custom(DESCRIPTOR)
                .onDeadExecution(LaunchTask::takeOver)
                .onFailure(this::afterFailure)
                .execute(
                        (instance, context) -> attempt(instance.getData(), context.getExecution().consecutiveFailures));
    }

    /** From now on a stopped launch stays in the table, for the next start of an instance. */
    void shutDown() {
        shuttingDown.set(true);
    }

    private CompletionHandler<LaunchOrder> attempt(LaunchOrder order, int failures) {
        return switch (runner.run(order)) {
            case LaunchResult.Done _ -> new CompletionHandler.OnCompleteRemove<>();
            case LaunchResult.Stopped _ ->
                shuttingDown.get() ? LaunchTask::later : new CompletionHandler.OnCompleteRemove<>();
            case LaunchResult.Failed failed -> throw tell(order, failed, failures);
        };
    }

    private AttemptFailed tell(LaunchOrder order, LaunchResult.Failed failed, int failures) {
        boolean again = failed.retryable() && failures + 1 < settings.attempts();
        RunAs.job(order.job(), () -> runner.job(order.job()).failed(order.key(), failed.reason(), again));
        return new AttemptFailed(order.instance(), failed, again);
    }

    private void afterFailure(ExecutionComplete complete, ExecutionOperations<LaunchOrder> operations) {
        int failures = complete.getExecution().consecutiveFailures;
        boolean again = complete.getCause()
                .map(cause -> cause instanceof AttemptFailed failed ? failed.again : failures + 1 < settings.attempts())
                .orElse(true);
        if (again) {
            operations.reschedule(complete, complete.getTimeDone().plus(settings.waitAfter(failures)));
        } else {
            operations.remove();
        }
    }

    /** A death is no failure of the work: however often owners die, it uses up no attempt and makes nobody wait. */
    private static void takeOver(ExecutionComplete dead, ExecutionOperations<LaunchOrder> operations) {
        var now = dead.getTimeDone();
        operations.reschedule(ExecutionComplete.success(dead.getExecution(), now, now), now);
    }

    private static void later(ExecutionComplete complete, ExecutionOperations<LaunchOrder> operations) {
        operations.reschedule(complete, complete.getTimeDone());
    }

    /** Tells db-scheduler, which counts failures, that this attempt was one. */
    private static final class AttemptFailed extends RuntimeException {

        private final boolean again;

        AttemptFailed(String instance, LaunchResult.Failed failed, boolean again) {
            super("Execution %d of %s failed%s"
                    .formatted(failed.executionId(), instance, again ? ", to be tried again" : ""));
            this.again = again;
        }
    }
}
