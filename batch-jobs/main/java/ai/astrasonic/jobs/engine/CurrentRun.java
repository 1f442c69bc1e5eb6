package ai.astrasonic.jobs.engine;

import java.util.Objects;
import org.springframework.batch.core.scope.context.ChunkContext;

/** The run that a step belongs to. */
public final class CurrentRun {

    private CurrentRun() {}

    /** Its business key. */
    public static String key(ChunkContext step) {
        var parameters = step.getStepContext().getStepExecution().getJobParameters();
        return Objects.requireNonNull(parameters.getString(LaunchRunner.KEY));
    }

    /** Its execution: another one for each attempt. */
    public static long execution(ChunkContext step) {
        return step.getStepContext().getStepExecution().getJobExecutionId();
    }
}
