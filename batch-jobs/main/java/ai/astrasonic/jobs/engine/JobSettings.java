package ai.astrasonic.jobs.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this instance takes part in running jobs.
 *
 * @param enabled whether this instance runs jobs at all
 * @param threads jobs that run at the same time on this instance
 * @param polling how often due launches are looked for
 * @param heartbeat how often a running launch renews its lease, which expires after four missed ones
 * @param attempts attempts of a launch that fails for a reason nobody foresaw, before a person has to look
 * @param backoff wait before the second attempt, doubled each time up to a quarter of an hour
 * @param graceful how long a stop waits for running steps
 * @param workDirectory local folder for unfinished packages: a cache, lost without harm
 */
@ConfigurationProperties("astrasonic.jobs")
public record JobSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2") int threads,
        @DefaultValue("1s") Duration polling,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("8") int attempts,
        @DefaultValue("5s") Duration backoff,
        @DefaultValue("20s") Duration graceful,
        @DefaultValue(".data/work") Path workDirectory) {

    /** Missed heartbeats after which a lease has expired. */
    static final int MISSED = 4;

    /** No longer than this after an outage has ended does its work wait. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** The wait after a number of failed attempts. */
    Duration waitAfter(int failures) {
        var wait = backoff.multipliedBy(1L << Math.min(failures, 12));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
