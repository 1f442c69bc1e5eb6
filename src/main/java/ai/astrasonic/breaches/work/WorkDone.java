package ai.astrasonic.breaches.work;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.ClosingCondition;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tasks and immediate measures are done before a breach is closed; structural ones go on with their owner and day. */
@Component
class WorkDone implements ClosingCondition {

    private final WorkTable table;

    WorkDone(WorkTable table) {
        this.table = table;
    }

    @Override
    public Optional<String> missing(Breach breach) {
        boolean open = table.tasks(breach.id()).stream()
                .anyMatch(task -> task.done() == null && task.kind() != BreachTask.Kind.STRUCTURAL);
        return open ? Optional.of("tasks") : Optional.empty();
    }
}
