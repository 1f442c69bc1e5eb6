package ai.astrasonic.correspondence;

import java.util.Optional;

/** Which tasks are listed: those that have not ended, unless a state that is an end is asked for. */
public record TaskFilter(Optional<String> recipient, Optional<TaskState> state, Due due) {

    /** By their day. */
    public enum Due {
        ANY,
        OVERDUE,
        SOON
    }

    public static TaskFilter open() {
        return new TaskFilter(Optional.empty(), Optional.empty(), Due.ANY);
    }

    boolean openOnly() {
        return state.map(wanted -> !wanted.isFinal()).orElse(true);
    }
}
