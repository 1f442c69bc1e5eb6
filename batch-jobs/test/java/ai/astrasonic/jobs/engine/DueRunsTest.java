package ai.astrasonic.jobs.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.JobHealth;
import ai.astrasonic.jobs.JobRuns;
import ai.astrasonic.jobs.StartOutcome;
import ai.astrasonic.jobs.WaitingLaunch;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
class DueRunsTest {

    private static final String DAILY = "daily-care";

    @Autowired
    DueRuns dueRuns;

    @Autowired
    Launches launches;

    @Autowired
    LaunchRunner runner;

    @Autowired
    JobRuns runs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget_launches() {
        jdbc.sql("DELETE FROM scheduled_tasks").update();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T02:09:59Z, 2026-11-21", // 03:09:59 in Amsterdam: the day before is still the latest due
        "2026-11-22T02:10:00Z, 2026-11-22",
        "2026-10-25T01:15:00Z, 2026-10-24", // clocks went back: 02:15 for the second time
        "2026-10-25T02:10:00Z, 2026-10-25",
        "2027-03-28T01:15:00Z, 2027-03-28", // clocks went forward: 02:15 does not exist, 03:15 it is
        "2028-02-29T12:00:00Z, 2028-02-29"
    })
    void a_daily_run_is_due_once_a_local_day(Instant now, String day) {
        clock.set(now);

        dueRuns.request();
        dueRuns.request();

        assertThat(launched()).extracting(WaitingLaunch::key).containsExactly(day);
    }

    @Test
    void a_day_that_has_run_is_not_launched_again() {
        runner.run(new LaunchOrder(DAILY, "2026-11-22", "system"));

        dueRuns.request();

        assertThat(launched()).isEmpty();
        assertThat(dueRuns.lag(DAILY, LocalTime.of(3, 10))).isZero();
    }

    private List<WaitingLaunch> launched() {
        return launches.all().stream()
                .filter(launch -> launch.job().equals(DAILY))
                .toList();
    }

    @Test
    void a_run_that_never_came_shows_as_lag() {
        clock.set(Instant.parse("2026-11-22T10:10:00Z"));

        assertThat(dueRuns.lag(DAILY, LocalTime.of(3, 10))).isEqualTo(Duration.ofHours(8));
    }

    @Test
    @WithMockUser(username = "first", roles = "engineer")
    void the_second_who_presses_start_is_told_who_was_first() {
        assertThat(runs.start(DAILY, "2026-11-20")).isEqualTo(new StartOutcome.Accepted(DAILY, "2026-11-20"));

        assertThat(runs.start(DAILY, "2026-11-20"))
                .isInstanceOfSatisfying(
                        StartOutcome.AlreadyRunning.class,
                        running -> assertThat(running.startedBy()).isEqualTo("first"));
        assertThat(runs.launches()).hasSize(1);
    }

    @Test
    @WithMockUser(username = "first", roles = "engineer")
    void who_starts_a_job_is_recorded() {
        runs.start(DAILY, "2026-11-20");

        assertThat(jdbc.sql("SELECT actor, verb, details ->> 'key' AS key FROM audit_entry WHERE object_type = 'job'")
                        .query()
                        .singleRow())
                .containsEntry("actor", "first")
                .containsEntry("verb", "started")
                .containsEntry("key", "2026-11-20");
    }

    @Test
    @WithMockUser(roles = "dpo")
    void a_run_that_completed_is_never_repeated() {
        runner.run(new LaunchOrder(DAILY, "2026-11-20", "system"));

        assertThat(runs.start(DAILY, "2026-11-20")).isInstanceOf(StartOutcome.AlreadyDone.class);
    }

    @Test
    @WithMockUser(roles = "auditor")
    void the_console_sees_runs_newest_first_and_how_each_job_is_doing() {
        for (var day : List.of("2026-11-20", "2026-11-21", "2026-11-22")) {
            runner.run(new LaunchOrder(DAILY, day, "system"));
        }

        var page = runs.page("", Long.MAX_VALUE, 2);
        var rest = runs.page(DAILY, page.getLast().id(), 2);

        assertThat(page).extracting("key").containsExactly("2026-11-22", "2026-11-21");
        assertThat(rest).extracting("key").containsExactly("2026-11-20");
        assertThat(runs.health())
                .filteredOn(health -> health.type().name().equals(DAILY))
                .singleElement()
                .satisfies(DueRunsTest::isHealthy);
    }

    private static void isHealthy(JobHealth health) {
        assertThat(health.last()).isPresent();
        assertThat(health.next()).contains(Instant.parse("2026-11-23T02:10:00Z"));
        assertThat(health.lag()).isZero();
        assertThat(health.needsAttention()).isFalse();
    }
}
