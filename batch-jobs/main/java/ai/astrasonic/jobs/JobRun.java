package ai.astrasonic.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One execution of a job, running or ended.
 *
 * @param key the business key, such as the request's id or the day
 * @param startedBy the id of the member of staff, or {@code system}
 * @param node the instance that runs or ran it
 * @param failure why it failed, in a sentence without personal data; empty when it did not
 */
public record JobRun(
        long id,
        String job,
        String key,
        State state,
        String startedBy,
        String node,
        Instant started,
        Optional<Instant> ended,
        Progress progress,
        String failure) {

    /** The states that an operator tells apart. */
    public enum State {
        WAITING,
        RUNNING,
        STOPPING,
        STOPPED,
        COMPLETED,
        FAILED
    }

    /**
     * How far a run is.
     *
     * @param step name of the step, a key of the {@code jobs} bundle after the job's name
     * @param rowsExpected 0 while it is not known
     */
    public record Progress(
            String step, int stepNumber, int steps, long rowsDone, long rowsExpected, double rowsPerSecond) {

        /** The time left at the present rate, when it can be told. */
        public Optional<Duration> left() {
            if (rowsExpected <= rowsDone || rowsPerSecond <= 0) {
                return Optional.empty();
            }
            return Optional.of(Duration.ofSeconds(Math.round((rowsExpected - rowsDone) / rowsPerSecond)));
        }

        /** Between 0 and 1; by rows where they are known, by steps otherwise. */
        public double share() {
            if (rowsExpected > 0) {
                return Math.min(1, (double) rowsDone / rowsExpected);
            }
            return steps == 0 ? 0 : (double) stepNumber / steps;
        }
    }

    public boolean isActive() {
        return state == State.RUNNING || state == State.STOPPING || state == State.WAITING;
    }

    /** How long it ran, until now while it runs. */
    public Duration duration(Instant now) {
        return Duration.between(started, ended.orElse(now));
    }
}
