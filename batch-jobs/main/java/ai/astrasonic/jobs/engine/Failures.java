package ai.astrasonic.jobs.engine;

import ai.astrasonic.shared.OneByOne;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** Says of a failure why it happened and what follows, in words of ours: a foreign message may quote data. */
final class Failures {

    private Failures() {}

    static LaunchResult.Failed resultOf(JobExecution execution) {
        return main(execution)
                .map(failed -> new LaunchResult.Failed(execution.getId(), text(failed), failed.retry()))
                .orElseGet(() -> new LaunchResult.Failed(execution.getId(), reason(execution), Retry.SOME_TIMES));
    }

    /** A sentence of ours, or the mere type of what was thrown. */
    static String reason(JobExecution execution) {
        return main(execution).map(Failures::text).orElse("It ended as " + execution.getStatus());
    }

    /** The same failure without any foreign message, but with the place where it began. */
    static StepFailed told(Throwable failure) {
        var root = root(failure);
        var bare = causes(failure)
                .flatMap(cause -> ours(cause).stream())
                .findFirst()
                .orElseGet(() -> new StepFailed("Unexpected " + root.getClass().getSimpleName(), null, retry(failure)));
        bare.setStackTrace(root.getStackTrace());
        return bare;
    }

    private static Optional<StepFailed> ours(Throwable cause) {
        return switch (cause) {
            case StepFailed step -> Optional.of(new StepFailed(text(step), null, step.retry()));
            case OneByOne.SomeFailed some -> Optional.of(new StepFailed(text(some), null, retry(some)));
            default -> Optional.empty();
        };
    }

    private static Retry retry(Throwable failure) {
        return OutsideWorld.failed(failure) ? Retry.WITHOUT_END : Retry.SOME_TIMES;
    }

    /** One failure that names every step that failed of so many. */
    static StepFailed together(List<StepExecution> failed, int steps) {
        var each = failed.stream()
                .map(step -> step.getStepName()
                        + first(step.getFailureExceptions())
                                .map(why -> " (" + text(why) + ")")
                                .orElse(""))
                .collect(Collectors.joining("; "));
        var retry = failed.stream()
                .flatMap(step -> first(step.getFailureExceptions()).map(StepFailed::retry).stream())
                .min(Comparator.naturalOrder())
                .orElse(Retry.SOME_TIMES);
        return new StepFailed("%d of %d failed: %s".formatted(failed.size(), steps, each), null, retry);
    }

    /** What failed the run as a whole says more than what failed a step of it. */
    private static Optional<StepFailed> main(JobExecution execution) {
        return first(execution.getFailureExceptions()).or(() -> first(execution.getAllFailureExceptions()));
    }

    private static Optional<StepFailed> first(Collection<Throwable> failures) {
        return failures.stream().map(Failures::told).min(Comparator.comparing(StepFailed::retry));
    }

    private static String text(RuntimeException failed) {
        return String.valueOf(failed.getMessage());
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    }
}
