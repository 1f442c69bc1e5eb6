package ai.astrasonic.jobs.engine;

import ai.astrasonic.audit.RunAs;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A launch as a task of db-scheduler: whoever picks it holds its lease and renews it by heartbeats; when they stop,
 * another instance takes it over.
 */
@Component
class LaunchTask {

    static final String NAME = "launch";
    static final TaskDescriptor<LaunchOrder> DESCRIPTOR = TaskDescriptor.of(NAME, LaunchOrder.class);

    private static final Logger LOG = LoggerFactory.getLogger(LaunchTask.class);

    private final LaunchRunner runner;
    private final JobSettings settings;
    private final Clock clock;
    private final AtomicBoolean shuttingDown = new AtomicBoolean();

    LaunchTask(LaunchRunner runner, JobSettings settings, Clock clock) {
        this.runner = runner;
        this.settings = settings;
        this.clock = clock;
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
        return switch (run(order)) {
            case LaunchResult.Done _ -> new CompletionHandler.OnCompleteRemove<>();
            case LaunchResult.Stopped _ ->
                shuttingDown.get() ? LaunchTask::later : new CompletionHandler.OnCompleteRemove<>();
            case LaunchResult.Failed failed -> throw tell(order, failed, failures);
        };
    }

    /** An attempt that did not even come to an execution has failed like any other. */
    private LaunchResult run(LaunchOrder order) {
        try {
            return runner.run(order);
        } catch (RuntimeException failure) {
            LOG.warn("Launch {} failed", order.instance(), failure);
            return LaunchResult.Failed.of(Failures.told(failure));
        }
    }

    private AttemptFailed tell(LaunchOrder order, LaunchResult.Failed failed, int failures) {
        var job = runner.job(order.job());
        boolean again = switch (failed.retry()) {
            case WITHOUT_END -> !job.type().isSuperseded(order.key(), clock.instant());
            case SOME_TIMES -> failures + 1 < settings.attempts();
            case NEVER -> false;
        };
        RunAs.job(order.job(), () -> job.failed(order.key(), failed.why().stored(), again));
        return new AttemptFailed(order.instance(), failed, again);
    }

    /** Not even the failure could be told, for instance because the job is not known to this version. */
    private boolean isUntoldAgain(Throwable cause, int failures) {
        return OutsideWorld.failed(cause) || failures + 1 < settings.attempts();
    }

    private void afterFailure(ExecutionComplete complete, ExecutionOperations<LaunchOrder> operations) {
        int failures = complete.getExecution().consecutiveFailures;
        boolean again = complete.getCause()
                .map(cause -> cause instanceof AttemptFailed failed ? failed.again : isUntoldAgain(cause, failures))
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
