package ai.astrasonic.jobs.engine;

import ai.astrasonic.jobs.JobType;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds daily jobs whose run has been due since some moment and does not exist yet. Not a tick at a certain time: so no
 * change of clocks, no pause and no restart can make a day be missed or run twice.
 */
@Component
public class DueRuns {

    private final List<RunnableJob> jobs;
    private final LaunchRunner runner;
    private final ObjectProvider<Launches> launches;
    private final Clock clock;

    DueRuns(List<RunnableJob> jobs, LaunchRunner runner, ObjectProvider<Launches> launches, Clock clock) {
        this.jobs = jobs;
        this.runner = runner;
        this.launches = launches;
        this.clock = clock;
    }

    /** Asks for a launch of every run that is due and was never launched. */
    public void request() {
        for (var job : jobs) {
            job.type().dailyAt().ifPresent(at -> request(job.type(), day(at).toString()));
        }
    }

    /** How long the latest due run of a daily job has been waiting to complete. */
    public Duration lag(String job, LocalTime at) {
        boolean done = runner.last(job, day(at).toString())
                .filter(run -> run.getStatus() == BatchStatus.COMPLETED)
                .isPresent();
        return done ? Duration.ZERO : Duration.between(moment(day(at), at), clock.instant());
    }

    /** When the next run of a daily job becomes due. */
    public Instant nextDue(LocalTime at) {
        return moment(day(at).plusDays(1), at);
    }

    private void request(JobType type, String key) {
        if (runner.last(type.name(), key).isEmpty()) {
            launches.getObject().request(new LaunchOrder(type.name(), key, Roles.SYSTEM));
        }
    }

    private LocalDate day(LocalTime at) {
        var today = clock.instant().atZone(Controller.ZONE).toLocalDate();
        return moment(today, at).isAfter(clock.instant()) ? today.minusDays(1) : today;
    }

    private static Instant moment(LocalDate day, LocalTime at) {
        return day.atTime(at).atZone(Controller.ZONE).toInstant();
    }
}
