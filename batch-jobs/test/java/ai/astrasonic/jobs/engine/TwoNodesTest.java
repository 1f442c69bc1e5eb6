package ai.astrasonic.jobs.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two engines on one database, as two instances of the console would be. */
@DatabaseTest
class TwoNodesTest {

    private static final JobSettings FAST = new JobSettings(
            true,
            2,
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            3,
            Duration.ofMillis(10),
            Duration.ofSeconds(10),
            Path.of("target"));

    @Autowired
    JobOperator operator;

    @Autowired
    JobRepository repository;

    @Autowired
    JobAssembly assembly;

    @Autowired
    DueRuns dueRuns;

    @Autowired
    RunListener listener;

    @Autowired
    DataSource dataSource;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private ToyJob toy;
    private LaunchRunner runner;

    @BeforeEach
    void make_a_toy_job() {
        JdbcClient.create(database.superuser())
                .sql("CREATE TABLE toy (n int); GRANT ALL ON toy TO astrasonic_app")
                .update();
        toy = new ToyJob("toy-of-two", assembly, jdbc);
        runner = new LaunchRunner(List.of(toy), operator, repository);
    }

    @AfterEach
    void clean_up() {
        JdbcClient.create(database.superuser()).sql("DROP TABLE toy").update();
        jdbc.sql("DELETE FROM scheduled_tasks").update();
        assembly.forget("toy-of-two");
    }

    @Test
    void two_instances_and_two_wishes_make_one_run() {
        var first = node("first");
        var second = node("second");
        try {
            first.start();
            second.start();

            boolean accepted = new Launches(first).request(order("a"));
            boolean again = new Launches(second).request(order("a"));

            waitUntilCompleted("a");
            assertThat(accepted).isTrue();
            assertThat(again).isFalse();
            assertThat(rows()).isEqualTo(List.of(1, 2, 3, 4, 5));
        } finally {
            first.stop();
            second.stop();
        }
    }

    @Test
    void an_attempt_that_fails_is_tried_again_with_back_off_and_then_given_up() throws Exception {
        var node = node("only");
        try (var harness = FaultPoints.install(EngineFaults.failAlwaysAt("toy.before.2"))) {
            node.start();
            new Launches(node).request(order("b"));

            Awaitility.await().until(() -> toy.failures.size() == 3);
            Awaitility.await().until(() -> new Launches(node).all().isEmpty());
        } finally {
            node.stop();
        }
        assertThat(toy.failures)
                .containsExactly(
                        "b: reason.job.unexpected|UnsupportedOperationException (again)",
                        "b: reason.job.unexpected|UnsupportedOperationException (again)",
                        "b: reason.job.unexpected|UnsupportedOperationException");
    }

    @Test
    void a_graceful_stop_leaves_the_launch_for_the_next_start() throws Exception {
        var reached = new CountDownLatch(1);
        var node = new Assembled("stopping");
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("toy.after.3")) {
                reached.countDown();
                EngineFaults.waitUntil(() -> listener.executions().isEmpty() || stopping("c"));
            }
        })) {
            node.lifecycle.start();
            new Launches(node.scheduler).request(order("c"));
            assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
            node.lifecycle.stop();
        }
        assertThat(runner.last("toy-of-two", "c").orElseThrow().getStatus()).isEqualTo(BatchStatus.STOPPED);

        var next = node("next");
        try {
            next.start();
            waitUntilCompleted("c");
        } finally {
            next.stop();
        }
        assertThat(rows()).isEqualTo(List.of(1, 2, 3, 4, 5));
    }

    private boolean stopping(String key) {
        var status = runner.last("toy-of-two", key).orElseThrow().getStatus();
        return status == BatchStatus.STOPPING || status == BatchStatus.STOPPED;
    }

    private void waitUntilCompleted(String key) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> runner.last("toy-of-two", key)
                        .filter(run -> run.getStatus() == BatchStatus.COMPLETED)
                        .isPresent());
    }

    private Scheduler node(String name) {
        return new Assembled(name).scheduler;
    }

    private static LaunchOrder order(String key) {
        return new LaunchOrder("toy-of-two", key, "someone");
    }

    private List<Integer> rows() {
        return jdbc.sql("SELECT n FROM toy ORDER BY n").query(Integer.class).list();
    }

    private final class Assembled {

        private final Scheduler scheduler;
        private final JobsLifecycle lifecycle;

        Assembled(String name) {
            var launches = new LaunchTask(runner, FAST, clock);
            scheduler = new Scheduling().scheduler(dataSource, launches, dueRuns, List.of(), FAST, new Node(name));
            lifecycle = new JobsLifecycle(scheduler, launches, listener, operator, repository, FAST, () -> true);
        }
    }
}
