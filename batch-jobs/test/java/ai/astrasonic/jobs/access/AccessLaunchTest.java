package ai.astrasonic.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.JobRuns;
import ai.astrasonic.jobs.WaitingLaunch;
import ai.astrasonic.jobs.engine.DueRuns;
import ai.astrasonic.jobs.engine.Launches;
import ai.astrasonic.jobs.engine.SteppedScheduler;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.requests.AccessPackages;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.PackageOrder;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order is built in the end, whatever happens to its launch, or a person knows that it is not. */
@DatabaseTest
class AccessLaunchTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Autowired
    AccessStories stories;

    @Autowired
    AccessPackages packages;

    @Autowired
    Launches launches;

    @Autowired
    DueRuns dueRuns;

    @Autowired
    JobRuns runs;

    @Autowired
    SteppedScheduler scheduler;

    private PackageOrder order;

    @BeforeEach
    void order_a_package() {
        stories.aPerson("dj@example.org");
        order = stories.anOrderOf("dj@example.org", Language.EN);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !launches.all().isEmpty());
    }

    @Test
    @Tag("long")
    void an_outage_of_the_store_of_a_whole_day_ends_with_the_package() throws Exception {
        var back = java.time.Instant.now().plus(Duration.ofDays(1));
        try (var harness = FaultPoints.install(
                failWhile("access.store.before", () -> scheduler.now().isBefore(back)))) {
            var waits = scheduler.run(200);

            assertThat(waits).hasSizeGreaterThan(90).allMatch(wait -> wait.compareTo(QUARTER) <= 0);
        }
        assertThat(stories.statusOf(order.request())).isEqualTo("BUILT");
    }

    @Test
    void what_nobody_foresaw_is_given_up_and_waits_for_an_engineer_who_restarts_it() throws Exception {
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("access.sign.before")) {
                throw new UnsupportedOperationException("planted");
            }
        })) {
            assertThat(scheduler.run(20)).hasSize(8);
        }
        assertThat(theStepThatBuilds())
                .containsEntry("outcome", "FAILED")
                .containsEntry("reason", "reason.job.unexpected|UnsupportedOperationException")
                .containsEntry("retryable", false)
                .containsEntry("awaited", "ENGINEER");
        dueRuns.request();
        assertThat(launches.all()).extracting(WaitingLaunch::job).doesNotContain(AccessPackageJob.NAME);

        runs.restart(
                runs.page(AccessPackageJob.NAME, Long.MAX_VALUE, 1).getFirst().id());
        scheduler.run(2);

        assertThat(stories.statusOf(order.request())).isEqualTo("BUILT");
        assertThat(theStepThatBuilds()).containsEntry("outcome", "DONE");
    }

    @Test
    void a_failure_that_is_tried_again_waits_for_nobody() throws Exception {
        try (var harness = FaultPoints.install(failWhile("access.sign.before", () -> true))) {
            scheduler.once();
        }

        assertThat(theStepThatBuilds())
                .containsEntry("outcome", "FAILED")
                .containsEntry("retryable", true)
                .containsEntry("awaited", null);
    }

    @Test
    void an_order_whose_launch_was_lost_or_never_made_gets_one() {
        stories.sql().sql("DELETE FROM scheduled_tasks").update();

        dueRuns.request();
        dueRuns.request();

        assertThat(launches.find(AccessPackageJob.NAME, key())).isPresent();
        scheduler.run(3);
        assertThat(stories.statusOf(order.request())).isEqualTo("BUILT");
        dueRuns.request();
        assertThat(launches.find(AccessPackageJob.NAME, key())).isEmpty();
    }

    @Test
    void what_fails_after_the_package_is_on_the_case_changes_the_case_no_more() throws Exception {
        try (var harness = FaultPoints.install(failWhile("access.tidy.before", () -> true))) {
            scheduler.once();
        }

        assertThat(stories.statusOf(order.request())).isEqualTo("BUILT");
        assertThat(theStepThatBuilds()).containsEntry("outcome", "DONE");
        assertThat(launches.find(AccessPackageJob.NAME, key()))
                .hasValueSatisfying(left -> assertThat(left.failures()).isOne());
        scheduler.run(3);
        assertThat(stories.versions(order)).hasSize(1);
    }

    private static Consumer<String> failWhile(String where, java.util.function.BooleanSupplier condition) {
        return point -> {
            if (point.equals(where) && condition.getAsBoolean()) {
                throw new ObjectStoreFailure("planted", true);
            }
        };
    }

    private Map<String, Object> theStepThatBuilds() {
        return stories.sql()
                .sql("SELECT outcome, reason, retryable, awaited FROM case_step WHERE request_id = :id"
                        + " AND step_key = 'package-build'")
                .param("id", order.request().value())
                .query()
                .singleRow();
    }

    private String key() {
        return PackageKey.of(order).toString();
    }
}
