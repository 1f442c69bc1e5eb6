package ai.astrasonic.jobs.engine;

import ai.astrasonic.jobs.JobType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Each daily job's lag, last success and next run, in seconds, for whatever watches this installation. */
@Component
class JobMeters implements MeterBinder {

    static final String LAG = "astrasonic.job.lag";
    static final String LAST_SUCCESS = "astrasonic.job.last.success";
    static final String NEXT_RUN = "astrasonic.job.next.run";

    private final List<JobType> types;
    private final DueRuns dueRuns;
    private final DoneDays days;

    JobMeters(List<RunnableJob> jobs, DueRuns dueRuns, DoneDays days) {
        this.types = jobs.stream().map(RunnableJob::type).toList();
        this.dueRuns = dueRuns;
        this.days = days;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        types.forEach(type -> type.dailyAt().ifPresent(at -> bind(registry, type.name(), at)));
    }

    private void bind(MeterRegistry registry, String job, LocalTime at) {
        gauge(registry, LAG, job, () -> seconds(dueRuns.lag(job, at)));
        gauge(
                registry,
                LAST_SUCCESS,
                job,
                () -> days.of(job)
                        .success()
                        .map(Instant::getEpochSecond)
                        .map(Long::doubleValue)
                        .orElse(Double.NaN));
        gauge(registry, NEXT_RUN, job, () -> (double) dueRuns.nextDue(at).getEpochSecond());
    }

    private static void gauge(MeterRegistry registry, String name, String job, Supplier<Number> value) {
        Gauge.builder(name, value).tag("job", job).baseUnit("seconds").register(registry);
    }

    private static double seconds(Duration lag) {
        return lag.toMillis() / 1000.0;
    }
}
