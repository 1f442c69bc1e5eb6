package ai.astrasonic.jobs.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;

/** Reads from an execution why it failed and whether another attempt makes sense. */
final class Failures {

    private Failures() {}

    static LaunchResult.Failed resultOf(JobExecution execution) {
        var told = told(execution);
        return new LaunchResult.Failed(
                execution.getId(),
                reason(execution),
                told.map(StepFailed::isRetryable).orElse(true));
    }

    /** A sentence of ours, or the mere type of what was thrown: a foreign message may quote data. */
    static String reason(JobExecution execution) {
        return told(execution)
                .map(Throwable::getMessage)
                .orElseGet(() -> execution.getAllFailureExceptions().stream()
                        .reduce((first, last) -> last)
                        .map(failure -> "Unexpected " + root(failure).getClass().getSimpleName())
                        .orElse("It ended as " + execution.getStatus()));
    }

    private static Optional<StepFailed> told(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .flatMap(Failures::causes)
                .filter(StepFailed.class::isInstance)
                .map(StepFailed.class::cast)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    }
}
