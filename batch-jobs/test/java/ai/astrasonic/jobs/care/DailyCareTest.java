package ai.astrasonic.jobs.care;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.jobs.engine.Retry;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DailyCareTest {

    private static final LaunchOrder TODAY = new LaunchOrder("daily-care", "2026-11-22", "system");

    @Autowired
    LaunchRunner runner;

    @Autowired
    List<Chore> chores;

    @Autowired
    JdbcClient jdbc;

    @Test
    void content_that_nobody_refers_to_is_among_the_chores() {
        assertThat(chores).extracting(Chore::name).contains("remove-released-content", "confirm-answers");
    }

    @Test
    void chores_that_fail_keep_no_other_from_its_work_and_are_named_at_the_end() throws Exception {
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("daily-care.confirm-answers.before")) {
                throw new UnsupportedOperationException("planted");
            }
            if (point.equals("daily-care.make-partitions.before")) {
                throw new java.io.UncheckedIOException("planted", new java.io.IOException("dj@example.org"));
            }
        })) {
            assertThat(runner.run(TODAY)).isInstanceOfSatisfying(LaunchResult.Failed.class, failed -> {
                assertThat(failed.reason())
                        .isEqualTo("2 of %d failed: confirm-answers (Unexpected UnsupportedOperationException);"
                                        .formatted(chores.size())
                                + " make-partitions (Unexpected IOException)");
                assertThat(failed.retry()).isEqualTo(Retry.WITHOUT_END);
            });
        }
        assertThat(steps("COMPLETED")).hasSize(chores.size() - 2);

        assertThat(runner.run(TODAY)).isInstanceOf(LaunchResult.Done.class);
        assertThat(steps("COMPLETED")).hasSize(chores.size()).doesNotHaveDuplicates();
    }

    @Test
    void failing_before_or_after_any_chore_is_made_good_by_the_next_attempt() throws Exception {
        Set<String> points = new LinkedHashSet<>();
        try (var harness = FaultPoints.install(points::add)) {
            runner.run(TODAY);
        }
        assertThat(points).hasSizeGreaterThanOrEqualTo(2 * chores.size());
        int day = 1;
        for (var point : points) {
            var order = new LaunchOrder("daily-care", "2026-10-%02d".formatted(day++), "system");
            try (var harness = FaultPoints.install(reached -> {
                if (reached.equals(point)) {
                    throw new UnsupportedOperationException("planted");
                }
            })) {
                assertThat(runner.run(order)).as(point).isInstanceOf(LaunchResult.Failed.class);
            }
            assertThat(runner.run(order)).as(point).isInstanceOf(LaunchResult.Done.class);
        }
    }

    private List<String> steps(String status) {
        return jdbc.sql("SELECT step_name FROM batch_step_execution WHERE status = :status")
                .param("status", status)
                .query(String.class)
                .list();
    }
}
