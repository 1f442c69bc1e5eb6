package ai.astrasonic.jobs.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EngineTest {

    @Autowired
    JobOperator operator;

    @Autowired
    JobRepository repository;

    @Autowired
    JobAssembly assembly;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    JdbcClient jdbc;

    private ToyJob toy;
    private LaunchRunner runner;
    private final LaunchOrder order = new LaunchOrder("toy", "k1", "someone");

    @BeforeEach
    void make_a_toy_job() {
        JdbcClient.create(database.superuser())
                .sql("CREATE TABLE toy (n int); GRANT ALL ON toy TO astrasonic_app")
                .update();
        toy = new ToyJob("toy", assembly, jdbc);
        runner = new LaunchRunner(List.of(toy), operator, repository);
    }

    @AfterEach
    void drop_its_table() {
        JdbcClient.create(database.superuser()).sql("DROP TABLE toy").update();
        assembly.forget("toy");
    }

    @Test
    void a_launch_runs_once_and_a_second_one_finds_it_done() {
        var first = runner.run(order);

        assertThat(first).isInstanceOf(LaunchResult.Done.class);
        assertThat(runner.run(order)).isEqualTo(first);
        assertThat(rows()).isEqualTo(everyNumberOnce());
    }

    @Test
    void a_run_that_failed_goes_on_from_its_last_commit() throws Exception {
        try (var harness = FaultPoints.install(EngineFaults.failOnceAt("toy.after.3"))) {
            assertThat(runner.run(order)).isInstanceOfSatisfying(LaunchResult.Failed.class, failed -> {
                assertThat(failed.retryable()).isTrue();
                assertThat(failed.reason()).isEqualTo("Unexpected UnsupportedOperationException");
            });
        }

        assertThat(rows()).isEqualTo(List.of(1, 2));
        assertThat(runner.run(order)).isInstanceOf(LaunchResult.Done.class);
        assertThat(rows()).isEqualTo(everyNumberOnce());
    }

    @Test
    void a_run_whose_process_was_killed_is_recovered_and_goes_on() throws Exception {
        try (var harness = FaultPoints.install(EngineFaults.failOnceAt("toy.before.4"))) {
            runner.run(order);
        }
        lookLikeKilled();

        assertThat(runner.run(order)).isInstanceOf(LaunchResult.Done.class);
        assertThat(rows()).isEqualTo(everyNumberOnce());
    }

    /** As Batch leaves it when the connection was gone while a step's end was written down. */
    @ParameterizedTest
    @ValueSource(strings = {"batch_job_execution", "batch_step_execution"})
    void an_update_of_unknown_outcome_is_settled_by_the_holder_of_the_lease(String of) throws Exception {
        try (var harness = FaultPoints.install(EngineFaults.failOnceAt("toy.before.2"))) {
            runner.run(order);
        }
        jdbc.sql("UPDATE " + of + " SET status = 'UNKNOWN' WHERE status = 'FAILED'")
                .update();

        assertThat(runner.run(order)).isInstanceOf(LaunchResult.Done.class);
        assertThat(rows()).isEqualTo(everyNumberOnce());
    }

    @Test
    void an_owner_that_wakes_up_after_its_lease_expired_writes_nothing() throws Exception {
        var frozen = new CountDownLatch(1);
        var thaw = new CountDownLatch(1);
        var once = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor();
                var harness = FaultPoints.install(point -> {
                    if (point.equals("toy.before.3") && once.compareAndSet(false, true)) {
                        frozen.countDown();
                        await(thaw);
                    }
                })) {
            var zombie = threads.submit(() -> runner.run(order));
            assertThat(frozen.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(runner.run(order)).isInstanceOf(LaunchResult.Done.class);
            thaw.countDown();

            assertThatThrownBy(
                            () -> assertThat(zombie.get(20, TimeUnit.SECONDS)).isInstanceOf(LaunchResult.Done.class))
                    .isNotNull();
        }
        assertThat(rows()).isEqualTo(everyNumberOnce());
        assertThat(runner.last("toy", "k1").orElseThrow().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void progress_names_the_instance_the_step_and_the_failure() throws Exception {
        try (var harness = FaultPoints.install(EngineFaults.failOnceAt("toy.before.1"))) {
            runner.run(order);
        }

        var progress = jdbc.sql("SELECT step, step_number, steps, started_by, failure FROM job_progress")
                .query()
                .singleRow();

        assertThat(progress)
                .containsEntry("step", "count")
                .containsEntry("step_number", 1)
                .containsEntry("steps", 1)
                .containsEntry("started_by", "someone")
                .containsEntry("failure", "reason.job.unexpected|UnsupportedOperationException");
    }

    @Test
    void a_run_that_failed_is_no_done_act_in_the_audit_trail() throws Exception {
        try (var harness = FaultPoints.install(EngineFaults.failOnceAt("toy.before.1"))) {
            runner.run(order);
        }
        runner.run(order);

        assertThat(jdbc.sql("SELECT outcome FROM audit_entry WHERE verb = 'ran'" + " ORDER BY object_id::bigint")
                        .query(String.class)
                        .list())
                .containsExactly("FAILED", "DONE");
    }

    @Test
    void the_database_does_not_quote_a_row_in_what_it_says_to_us() {
        JdbcClient.create(database.superuser())
                .sql("CREATE UNIQUE INDEX ON toy (n)")
                .update();

        assertThatThrownBy(() -> jdbc.sql("INSERT INTO toy VALUES (1), (1)").update())
                .rootCause()
                .hasMessageContaining("duplicate key")
                .hasMessageNotContaining("(1)");
    }

    @Test
    void the_history_never_quotes_what_a_database_said_of_a_row() {
        var address = "dj@example.org";
        JdbcClient.create(database.superuser())
                .sql("CREATE UNIQUE INDEX ON toy (n)")
                .update();
        var quoting = new FailingJob("toy-quoting", assembly, () -> {
            jdbc.sql("INSERT INTO toy VALUES (1), (1)").update();
            throw new IllegalStateException("Key (email)=(" + address + ") already exists");
        });
        var quotingMore = new FailingJob("toy-quoting-more", assembly, () -> {
            throw new IllegalStateException("Key (email)=(" + address + ") already exists");
        });
        var engine = new LaunchRunner(List.of(quoting, quotingMore), operator, repository);

        var violation = engine.run(new LaunchOrder("toy-quoting", "k", "someone"));
        engine.run(new LaunchOrder("toy-quoting-more", "k", "someone"));
        assembly.forget("toy-quoting");
        assembly.forget("toy-quoting-more");

        assertThat(violation)
                .isInstanceOfSatisfying(
                        LaunchResult.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("Unexpected PSQLException"));
        assertThat(jdbc.sql("SELECT exit_message FROM batch_step_execution"
                                + " UNION ALL SELECT exit_message FROM batch_job_execution"
                                + " UNION ALL SELECT failure FROM job_progress")
                        .query(String.class)
                        .list())
                .hasSize(6)
                .allSatisfy(message -> assertThat(message)
                        .containsIgnoringCase("unexpected")
                        .doesNotContain("Key (", "@example", "=("));
    }

    private void lookLikeKilled() {
        jdbc.sql("UPDATE batch_job_execution SET status = 'STARTED', exit_code = 'UNKNOWN', end_time = NULL")
                .update();
        jdbc.sql("UPDATE batch_step_execution SET status = 'STARTED', exit_code = 'EXECUTING', end_time = NULL")
                .update();
    }

    private List<Integer> rows() {
        return jdbc.sql("SELECT n FROM toy ORDER BY n").query(Integer.class).list();
    }

    private static List<Integer> everyNumberOnce() {
        return IntStream.rangeClosed(1, ToyJob.ROWS).boxed().toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
