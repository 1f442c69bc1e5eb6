package ai.astrasonic.jobs.engine;

import ai.astrasonic.jobs.FailureReason;

/** How one attempt of a launch ended. */
public sealed interface LaunchResult {

    /** Every step has its final result, now or earlier. */
    record Done(long executionId) implements LaunchResult {}

    /** Stopped by an operator or because the instance shuts down; it can go on from where it was. */
    record Stopped(long executionId) implements LaunchResult {}

    /** Failed; the reason is without personal data. The id is 0 when it did not come to an execution. */
    record Failed(long executionId, FailureReason why, Retry retry) implements LaunchResult {

        static Failed of(StepFailed failed) {
            return new Failed(0, failed.reason(), failed.retry());
        }

        /** In English, for logs. */
        public String reason() {
            return why.forLogs();
        }

        public boolean retryable() {
            return retry != Retry.NEVER;
        }
    }
}
