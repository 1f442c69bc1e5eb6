package ai.astrasonic.jobs.engine;

import ai.astrasonic.jobs.WaitingLaunch;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The launches that wait or run, on all instances: one at most for each business key. */
@Component
public class Launches {

    private final SchedulerClient scheduler;

    Launches(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /** Asks for a launch, within the transaction of the caller; false when the key has one already. */
    public boolean request(LaunchOrder order) {
        var launch = LaunchTask.DESCRIPTOR.instance(order.instance()).data(order);
        return scheduler.scheduleIfNotExists(launch.build(), new SystemClock().now());
    }

    /** Makes a launch that waits for its next attempt due at once. */
    public void hurry(String job, String key) {
        scheduler.reschedule(id(job, key), new SystemClock().now());
    }

    public Optional<WaitingLaunch> find(String job, String key) {
        return scheduler
                .getScheduledExecution(id(job, key))
                .map(execution -> waiting(execution, (LaunchOrder) execution.getData()));
    }

    /** Every launch, the one due first at the top. */
    public List<WaitingLaunch> all() {
        return scheduler.getScheduledExecutionsForTask(LaunchTask.NAME, LaunchOrder.class).stream()
                .map(execution -> waiting(execution, execution.getData()))
                .sorted(Comparator.comparing(WaitingLaunch::due))
                .toList();
    }

    private static TaskInstanceId id(String job, String key) {
        return LaunchTask.DESCRIPTOR.instanceId(new LaunchOrder(job, key, "").instance());
    }

    private static WaitingLaunch waiting(ScheduledExecution<?> execution, LaunchOrder order) {
        return new WaitingLaunch(
                order.job(),
                order.key(),
                order.startedBy(),
                execution.getExecutionTime(),
                execution.getConsecutiveFailures(),
                execution.isPicked()
                        ? Optional.ofNullable(execution.getPickedBy()).orElse("?")
                        : "");
    }
}
