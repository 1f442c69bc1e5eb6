package ai.astrasonic.jobs.engine;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.jobs.JobType;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds daily jobs whose run has been due since some moment and does not exist yet. Not a tick at a certain time: so no
 * change of clocks, no pause and no restart can make a day be missed or run twice. And finds ordered work that lost its
 * launch, or never got one.
 */
@Component
public class DueRuns {

    /** After these only a person starts it again. */
    private static final Set<BatchStatus> CLOSED =
            EnumSet.of(BatchStatus.COMPLETED, BatchStatus.STOPPING, BatchStatus.STOPPED, BatchStatus.ABANDONED);

    private final List<RunnableJob> jobs;
    private final LaunchRunner runner;
    private final DoneDays days;
    private final ObjectProvider<Launches> launches;
    private final Clock clock;

    DueRuns(
            List<RunnableJob> jobs,
            LaunchRunner runner,
            DoneDays days,
            ObjectProvider<Launches> launches,
            Clock clock) {
        this.jobs = jobs;
        this.runner = runner;
        this.days = days;
        this.launches = launches;
        this.clock = clock;
    }

    /** Asks for a launch of every run that is due and was never launched, and of all ordered work without one. */
    public void request() {
        for (var job : jobs) {
            job.type().latestDue(clock.instant()).ifPresent(day -> request(job.type(), day.toString()));
        }
        for (var job : jobs) {
            RunAs.jobFor(job.type().name(), job::ordered).forEach(key -> requestOrdered(job.type(), key));
        }
    }

    /** How long a daily job has owed a run: since the first day after the last that completed. */
    public Duration lag(String job, LocalTime at) {
        var now = clock.instant();
        return days.of(job)
                .firstMissing(JobType.latestDue(at, now))
                .map(day -> Duration.between(JobType.moment(day, at), now))
                .orElse(Duration.ZERO);
    }

    /** When the next run of a daily job becomes due. */
    public Instant nextDue(LocalTime at) {
        return JobType.moment(JobType.latestDue(at, clock.instant()).plusDays(1), at);
    }

    private void request(JobType type, String key) {
        if (runner.last(type.name(), key).isEmpty()) {
            launches.getObject().request(new LaunchOrder(type.name(), key, Roles.SYSTEM));
        }
    }

    private void requestOrdered(JobType type, String key) {
        if (runner.last(type.name(), key).map(JobExecution::getStatus).stream().noneMatch(CLOSED::contains)) {
            launches.getObject().request(new LaunchOrder(type.name(), key, Roles.SYSTEM));
        }
    }
}
