package ai.astrasonic.jobs.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the one sentence about the work directory instead of a stack trace. */
final class WorkDirectoryAnalyzer extends AbstractFailureAnalyzer<WorkDirectory.NotWritable> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WorkDirectory.NotWritable cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
