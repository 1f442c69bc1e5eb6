package ai.astrasonic.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a kind of job is doing.
 *
 * @param last the latest run
 * @param next when the next run is due; empty for jobs on demand
 * @param lag how long work has been due and not done; zero when nothing is late
 */
public record JobHealth(JobType type, Optional<JobRun> last, Optional<Instant> next, Duration lag) {

    /** Work has been waiting for more than a whole period (a day), or an hour for jobs on demand. */
    public boolean needsAttention() {
        var period = type.dailyAt().isPresent() ? Duration.ofDays(1) : Duration.ofHours(1);
        return lag.compareTo(period) > 0;
    }
}
