package ai.astrasonic.jobs.engine;

import ai.astrasonic.jobs.FailureReason;
import ai.astrasonic.shared.OneByOne;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** Says of a failure why it happened and what follows, in words of ours: a foreign message may quote data. */
final class Failures {

    private Failures() {}

    static LaunchResult.Failed resultOf(JobExecution execution) {
        var retry = main(execution).map(StepFailed::retry).orElse(Retry.SOME_TIMES);
        return new LaunchResult.Failed(execution.getId(), reason(execution), retry);
    }

    /** A reason of ours, or the mere type of what was thrown. */
    static FailureReason reason(JobExecution execution) {
        return main(execution)
                .map(StepFailed::reason)
                .orElseGet(() -> FailureReason.of("ended-as", execution.getStatus()));
    }

    /** The same failure without any foreign message, but with the place where it began. */
    static StepFailed told(Throwable failure) {
        var root = root(failure);
        var bare = causes(failure)
                .flatMap(cause -> ours(cause).stream())
                .findFirst()
                .orElseGet(() -> new StepFailed(unexpected(root), null, retry(failure)));
        bare.setStackTrace(root.getStackTrace());
        return bare;
    }

    private static FailureReason unexpected(Throwable root) {
        return FailureReason.of("unexpected", root.getClass().getSimpleName());
    }

    private static Optional<StepFailed> ours(Throwable cause) {
        return switch (cause) {
            case StepFailed step -> Optional.of(new StepFailed(step.reason(), null, step.retry()));
            case OneByOne.SomeFailed some -> Optional.of(new StepFailed(reason(some), null, retry(some)));
            default -> Optional.empty();
        };
    }

    private static FailureReason reason(OneByOne.SomeFailed some) {
        return FailureReason.of("some-" + some.what().replace(' ', '-'), some.failed(), some.all(), some.named());
    }

    private static Retry retry(Throwable failure) {
        return OutsideWorld.failed(failure) ? Retry.WITHOUT_END : Retry.SOME_TIMES;
    }

    /** One failure that names every step that failed of so many. */
    static StepFailed together(List<StepExecution> failed, int steps) {
        var retry = failed.stream()
                .flatMap(step -> first(step.getFailureExceptions()).map(StepFailed::retry).stream())
                .min(Comparator.naturalOrder())
                .orElse(Retry.SOME_TIMES);
        var reason = FailureReason.of("some-steps", failed.size(), steps)
                .because(failed.stream().map(Failures::inStep).toList());
        return new StepFailed(reason, null, retry);
    }

    private static FailureReason.InStep inStep(StepExecution step) {
        var job = step.getJobExecution().getJobInstance().getJobName();
        var why = first(step.getFailureExceptions())
                .map(StepFailed::reason)
                .orElseGet(() -> FailureReason.of("ended-as", step.getStatus()));
        return new FailureReason.InStep(job + "." + step.getStepName(), why);
    }

    /** What failed the run as a whole says more than what failed a step of it. */
    private static Optional<StepFailed> main(JobExecution execution) {
        return first(execution.getFailureExceptions()).or(() -> first(execution.getAllFailureExceptions()));
    }

    private static Optional<StepFailed> first(Collection<Throwable> failures) {
        return failures.stream().map(Failures::told).min(Comparator.comparing(StepFailed::retry));
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    }
}
