package ai.astrasonic.jobs.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.jobs.JobRuns;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LateJobsTest {

    private static final String JOB = "retention";
    private static final LocalTime AT = LocalTime.of(3, 30);
    private static final Instant NEXT_DUE = Instant.parse("2026-11-23T02:30:00Z");

    @Autowired
    LateJobs late;

    @Autowired
    LaunchRunner runner;

    @Autowired
    DueRuns dueRuns;

    @Autowired
    JobRuns runs;

    @Autowired
    MeterRegistry meters;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void yesterday_everything_ran() {
        runner.run(new LaunchOrder(JOB, "2026-11-22", "system"));
    }

    @Test
    void nobody_is_told_while_no_more_than_a_day_is_owed() {
        clock.set(NEXT_DUE.plus(Duration.ofDays(1)));

        look();

        assertThat(told()).isZero();
    }

    @Test
    void who_answers_for_a_job_is_told_once_a_day_when_more_is_owed() {
        clock.set(NEXT_DUE.plus(Duration.ofDays(1)).plusSeconds(1));
        look();
        look();
        assertThat(told()).isOne();

        clock.advance(Duration.ofDays(1));
        look();

        assertThat(told()).isEqualTo(2);
    }

    @Test
    void what_is_owed_grows_from_day_to_day_until_a_run_completes() {
        clock.set(NEXT_DUE.plus(Duration.ofDays(3)));
        assertThat(dueRuns.lag(JOB, AT)).isEqualTo(Duration.ofDays(3));
        assertThat(runs.health())
                .filteredOn(health -> health.type().name().equals(JOB))
                .allMatch(health -> health.needsAttention());

        runner.run(new LaunchOrder(JOB, "2026-11-26", "system"));

        assertThat(dueRuns.lag(JOB, AT)).isZero();
        look();
        assertThat(told()).isZero();
    }

    @Test
    void lag_and_next_run_can_be_read_from_outside() {
        clock.set(NEXT_DUE.plus(Duration.ofHours(2)));

        assertThat(gauge(JobMeters.LAG)).isEqualTo(7200);
        assertThat(gauge(JobMeters.NEXT_RUN))
                .isEqualTo(NEXT_DUE.plus(Duration.ofDays(1)).getEpochSecond());
        assertThat(gauge(JobMeters.LAST_SUCCESS)).isPositive();
    }

    private double gauge(String name) {
        return meters.get(name).tag("job", JOB).gauge().value();
    }

    private void look() {
        RunAs.job(late.name(), late::look);
    }

    private int told() {
        return jdbc.sql("SELECT count(*) FROM email_sent WHERE template = 'jobs.late' AND subject LIKE '%retention%'")
                .query(Integer.class)
                .single();
    }
}
