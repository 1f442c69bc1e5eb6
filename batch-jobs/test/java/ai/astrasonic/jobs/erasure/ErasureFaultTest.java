package ai.astrasonic.jobs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.erasure.ErasureId;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.erasure.ErasureStoriesOfJobs.Somebody;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.IdentityServerForTests;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Fails the erasure at every fault point in turn and lets an oracle from outside count what came of it. */
@DatabaseTest
class ErasureFaultTest {

    @Autowired
    ErasureStoriesOfJobs stories;

    @Autowired
    DataMap map;

    @Autowired
    TestDatabases.Database database;

    private final List<Somebody> erased = new ArrayList<>();

    @BeforeEach
    void emptyStores() {
        stories.emptyStores();
    }

    @Test
    void failing_at_each_point_after_the_other_ends_with_one_whole_erasure() throws Exception {
        var points = pointsOfAWholeRun();
        assertThat(points).hasSizeGreaterThan(40);
        var bystander = stories.aPersonWithEverything("bystander@example.org");
        var person = somebody();
        var erasure = stories.due(person);
        var batch = onlyBatch();
        var others = others();

        for (var point : points) {
            failAt(point, batch);
            nothingIsProvenFalsely(point, person, erasure);
        }

        assertThat(stories.run(batch)).isInstanceOf(LaunchResult.Done.class);
        stories.theOracleFinds(person, erasure);
        assertThat(others()).isEqualTo(others);
        assertThat(IdentityServerForTests.ofTheRun().has("identity-of-" + bystander.account()))
                .isTrue();
    }

    /** After an effect and before anybody wrote down that it happened, which is where it may be done twice. */
    @Test
    @Tag("long")
    void failing_after_an_effect_a_restart_ends_with_one_whole_erasure() throws Exception {
        restartAfterEach(point -> point.endsWith(".after"));
    }

    @Test
    @Tag("long")
    void failing_anywhere_a_restart_ends_with_one_whole_erasure() throws Exception {
        restartAfterEach(point -> !point.endsWith(".after"));
    }

    private void restartAfterEach(Predicate<String> wanted) throws Exception {
        stories.aPersonWithEverything("bystander@example.org");
        for (var point : pointsOfAWholeRun().stream()
                .filter(ErasureFaultTest::isOneOfItsKind)
                .filter(wanted)
                .toList()) {
            var person = somebody();
            var erasure = stories.due(person);
            var batch = onlyBatch();
            var others = others();

            boolean failed = failAt(point, batch);
            nothingIsProvenFalsely(point, person, erasure);
            var again = stories.run(batch);

            assertThat(failed).as(point).isTrue();
            assertThat(again).as("restart after " + point).isInstanceOf(LaunchResult.Done.class);
            stories.theOracleFinds(person, erasure);
            assertThat(others()).as(point).isEqualTo(others);
        }
    }

    @Test
    void one_persons_trouble_holds_up_nobody_and_is_told_on_their_case_alone() {
        var unlucky = somebody();
        var lucky = somebody();
        IdentityServerForTests.ofTheRun().neverLosesIt("identity-of-" + unlucky.account());
        var first = stories.due(unlucky);
        var second = stories.due(lucky);
        var batch = onlyBatch();

        var attempt = stories.run(batch);

        assertThat(attempt).isInstanceOfSatisfying(LaunchResult.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo("1 of 2 erasures failed: " + first);
            assertThat(failed.retryable()).isTrue();
        });
        stories.theOracleFinds(lucky, second);
        assertThat(stories.statusOf(first)).isEqualTo("RUNNING");
        assertThat(stories.stepOf(first, "erase-sign-in")).isEqualTo("FAILED");
        assertThat(stories.stepOf(first, "erase-files")).isEqualTo("DONE");

        IdentityServerForTests.ofTheRun().losesItNow("identity-of-" + unlucky.account());
        assertThat(stories.run(batch)).isInstanceOf(LaunchResult.Done.class);
        stories.theOracleFinds(unlucky, first);
    }

    @Test
    void a_package_that_is_being_built_is_called_off_and_leaves_nothing() {
        var person = somebody();
        var order = stories.aPackageOf(person);
        var erasure = stories.due(person);

        assertThat(stories.run(onlyBatch())).isInstanceOf(LaunchResult.Done.class);

        stories.theOracleFinds(person, erasure);
        assertThat(stories.packageIsNowhere(order)).isTrue();
    }

    @Test
    void rows_that_come_in_while_it_runs_are_not_passed_over() throws Exception {
        var person = somebody();
        var erasure = stories.due(person);
        var batch = onlyBatch();
        var once = new AtomicBoolean();
        LaunchResult first;
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("erasure.sign-in.after") && once.compareAndSet(false, true)) {
                stories.signIns(person, 3);
            }
        })) {
            first = stories.run(batch);
        }

        assertThat(first)
                .isInstanceOfSatisfying(
                        LaunchResult.Failed.class,
                        failed -> assertThat(failed.retryable()).isTrue());
        assertThat(stories.statusOf(erasure)).isEqualTo("RUNNING");
        assertThat(stories.run(batch)).isInstanceOf(LaunchResult.Done.class);
        stories.theOracleFinds(person, erasure);
    }

    @Test
    void a_hold_set_while_it_runs_keeps_what_is_still_there_until_it_is_released() throws Exception {
        var person = somebody();
        var erasure = stories.due(person);
        var batch = onlyBatch();
        var once = new AtomicBoolean();
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("erasure.files.after") && once.compareAndSet(false, true)) {
                stories.isHeld(person);
            }
        })) {
            assertThat(stories.run(batch)).isInstanceOf(LaunchResult.Failed.class);
        }

        assertThat(stories.signInsOf(person)).isEqualTo(30);
        assertThat(stories.statusOf(erasure)).isEqualTo("RUNNING");
        stories.holdsAreReleased();
        assertThat(stories.run(batch)).isInstanceOf(LaunchResult.Done.class);
        stories.theOracleFinds(person, erasure);
    }

    private Somebody somebody() {
        var person = stories.aPersonWithEverything("dj" + erased.size() + "@example.org");
        erased.add(person);
        return person;
    }

    private String onlyBatch() {
        assertThat(stories.batches()).hasSize(1);
        return stories.batches().getFirst();
    }

    /** Everybody else's rows, but for the tables in which every act leaves one. */
    private Bystanders others() {
        return Bystanders.of(
                        database.superuser(),
                        map,
                        erased.stream().map(Somebody::account).toList())
                .without("audit_entry");
    }

    private List<String> pointsOfAWholeRun() throws Exception {
        Set<String> points = new LinkedHashSet<>();
        var person = somebody();
        var erasure = stories.due(person);
        try (var harness = FaultPoints.install(points::add)) {
            assertThat(stories.runAll()).allMatch(LaunchResult.Done.class::isInstance);
        }
        stories.theOracleFinds(person, erasure);
        return points.stream().filter(point -> !point.startsWith("mail.")).toList();
    }

    /** Every table is done by the same code: two of them stand for all, here. */
    private static boolean isOneOfItsKind(String point) {
        return !point.startsWith("erasure.records.")
                || point.startsWith("erasure.records.securitylog.event.")
                || point.startsWith("erasure.records.accounts.account.");
    }

    private boolean failAt(String point, String batch) throws Exception {
        var failed = new AtomicBoolean();
        try (var harness = FaultPoints.install(reached -> {
            if (reached.equals(point)) {
                failed.set(true);
                throw new UncheckedIOException("planted at " + point, new IOException());
            }
        })) {
            stories.run(batch);
        }
        return failed.get();
    }

    private void nothingIsProvenFalsely(String point, Somebody person, ErasureId erasure) {
        var status = stories.statusOf(erasure);
        assertThat(status).as("after failing at " + point).isIn("RUNNING", "ERASED", "CERTIFIED");
        if (!status.equals("RUNNING")) {
            stories.nothingIsLeftOf(person);
        }
    }
}
