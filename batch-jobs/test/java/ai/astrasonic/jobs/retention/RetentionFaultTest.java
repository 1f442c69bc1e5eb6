package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Fails each way of ending records at every fault point in turn, and counts from outside what came of it. */
@DatabaseTest
class RetentionFaultTest {

    private static final int ROWS = 12_000;

    @Autowired
    RetentionStories stories;

    @ParameterizedTest
    @EnumSource
    void failing_at_each_point_after_the_other_ends_what_is_due_once_and_nothing_else(Planted what) throws Exception {
        stories.plantYoungOnes();
        int rows = what.asksASecondPerson() ? ROWS / 4 : ROWS;
        var points = pointsOfAWholeRun(what, rows);
        long before = stories.provenGone(what);
        long due = stories.plant(what, rows);
        var order = stories.order(what);

        for (var point : points) {
            failAt(point, order);
            assertThat(stories.provenGone(what) - before)
                    .as("proven after failing at " + point)
                    .isEqualTo(due - stories.left(what));
        }

        assertThat(stories.again(order)).isInstanceOf(LaunchResult.Done.class);
        assertThat(stories.left(what)).isZero();
        assertThat(stories.provenGone(what) - before).isEqualTo(due);
        assertThat(stories.youngOnes()).isEqualTo(2);
    }

    @Test
    void two_runs_at_once_end_what_is_due_once() {
        stories.plantYoungOnes();
        long due = stories.plant(Planted.MAILS, 45_000);

        var one = CompletableFuture.supplyAsync(() -> stories.again("again-one"));
        var other = CompletableFuture.supplyAsync(() -> stories.again("again-other"));
        CompletableFuture.allOf(one, other).join();
        stories.again("again-one");
        stories.again("again-other");

        assertThat(stories.left(Planted.MAILS)).isZero();
        assertThat(stories.provenGone(Planted.MAILS)).isEqualTo(due);
        assertThat(stories.youngOnes()).isEqualTo(2);
    }

    private Set<String> pointsOfAWholeRun(Planted what, int rows) throws Exception {
        Set<String> points = new LinkedHashSet<>();
        stories.plant(what, rows);
        var order = stories.order(what);
        try (var harness = FaultPoints.install(points::add)) {
            assertThat(stories.again(order)).isInstanceOf(LaunchResult.Done.class);
        }
        points.removeIf(point -> point.startsWith("mail."));
        assertThat(points).hasSizeGreaterThanOrEqualTo(5);
        assertThat(stories.left(what)).isZero();
        return points;
    }

    private void failAt(String point, String order) throws Exception {
        var once = new AtomicBoolean();
        try (var harness = FaultPoints.install(reached -> {
            if (reached.equals(point) && once.compareAndSet(false, true)) {
                throw new UncheckedIOException("planted at " + point, new IOException());
            }
        })) {
            stories.again(order);
        }
    }
}
