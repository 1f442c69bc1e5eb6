package ai.astrasonic.jobs;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.jobs.engine.DueRuns;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.jobs.engine.Launches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Watches, starts, stops and restarts jobs, for the console and the API. */
@Service
public class JobRuns {

    private static final int LARGEST_PAGE = 200;
    private static final String READERS = "hasAnyRole('dpo', 'engineer', 'admin', 'auditor', 'finance')";
    private static final String OPERATORS = "hasAnyRole('dpo', 'engineer', 'admin')";

    private final JobCatalogue catalogue;
    private final RunHistory history;
    private final Launches launches;
    private final LaunchRunner runner;
    private final DueRuns dueRuns;
    private final JobOperator operator;
    private final JobRepository repository;
    private final AuditTrail trail;
    private final Clock clock;

    JobRuns(
            JobCatalogue catalogue,
            RunHistory history,
            Launches launches,
            LaunchRunner runner,
            DueRuns dueRuns,
            JobOperator operator,
            JobRepository repository,
            AuditTrail trail,
            Clock clock) {
        this.catalogue = catalogue;
        this.history = history;
        this.launches = launches;
        this.runner = runner;
        this.dueRuns = dueRuns;
        this.operator = operator;
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A page of runs, newest first.
     *
     * @param job name of one job, or empty for all
     * @param before the id of the last run seen, or {@link Long#MAX_VALUE} for the first page
     */
    @PreAuthorize(READERS)
    public List<JobRun> page(String job, long before, int size) {
        return history.page(job, before, Math.clamp(size, 1, LARGEST_PAGE));
    }

    @PreAuthorize(READERS)
    public Optional<JobRun> find(long id) {
        return history.find(id);
    }

    /** The latest run of a job for exactly this business key. */
    @PreAuthorize(READERS)
    public Optional<JobRun> last(String job, String key) {
        return runner.last(job, key).flatMap(execution -> history.find(execution.getId()));
    }

    /** Launches that wait or run, on all instances. */
    @PreAuthorize(READERS)
    public List<WaitingLaunch> launches() {
        return launches.all();
    }

    /** How each kind of job is doing. */
    @PreAuthorize(READERS)
    public List<JobHealth> health() {
        var waiting = launches.all();
        return catalogue.types().stream().map(type -> health(type, waiting)).toList();
    }

    /** Starts a job for a business key, unless it runs or has completed. */
    @PreAuthorize(OPERATORS)
    public StartOutcome start(String job, String key) {
        return launch(job, key, AuditAct.of("started", "job", job));
    }

    private StartOutcome launch(String job, String key, AuditAct act) {
        var type = catalogue.of(job);
        var last = runner.last(job, key);
        if (last.isPresent() && last.get().getStatus() == BatchStatus.COMPLETED) {
            return new StartOutcome.AlreadyDone(job, key, last.get().getId());
        }
        if (launches.request(new LaunchOrder(type.name(), key, operatorId()))) {
            trail.record(act.with("job", job).with("key", key));
            return new StartOutcome.Accepted(job, key);
        }
        return alreadyRunning(job, key, act);
    }

    /** Stops a run at its next commit; it can be restarted from there. False when it was not running. */
    @PreAuthorize(OPERATORS)
    public boolean stop(long id) {
        try {
            var execution = repository.getJobExecution(id);
            if (execution == null || !operator.stop(execution)) {
                return false;
            }
            trail.record(AuditAct.of("stopped", "job", Long.toString(id))
                    .with("job", execution.getJobInstance().getJobName()));
            return true;
        } catch (JobExecutionNotRunningException ended) {
            return false;
        }
    }

    /** Restarts a run that was stopped or failed, from where it was. */
    @PreAuthorize(OPERATORS)
    public StartOutcome restart(long id) {
        var run = history.find(id).orElseThrow(() -> new IllegalArgumentException("No execution " + id));
        return launch(run.job(), run.key(), AuditAct.of("restarted", "job", Long.toString(id)));
    }

    private StartOutcome alreadyRunning(String job, String key, AuditAct act) {
        var launch = launches.find(job, key);
        if (launch.isPresent() && !launch.get().isRunning()) {
            launches.hurry(job, key);
            trail.record(act.with("job", job).with("key", key));
        }
        return new StartOutcome.AlreadyRunning(
                job,
                key,
                launch.map(WaitingLaunch::startedBy).orElse(""),
                launch.map(WaitingLaunch::due).orElse(clock.instant()));
    }

    private JobHealth health(JobType type, List<WaitingLaunch> waiting) {
        var last = history.page(type.name(), Long.MAX_VALUE, 1).stream().findFirst();
        return new JobHealth(type, last, type.dailyAt().map(dueRuns::nextDue), lag(type, waiting));
    }

    private Duration lag(JobType type, List<WaitingLaunch> waiting) {
        var oldest = waiting.stream()
                .filter(launch -> launch.job().equals(type.name()))
                .map(WaitingLaunch::due)
                .min(Instant::compareTo);
        return type.dailyAt()
                .map(at -> dueRuns.lag(type.name(), at))
                .or(() -> oldest.map(due -> Duration.between(due, clock.instant())))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private static String operatorId() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getName();
    }
}
