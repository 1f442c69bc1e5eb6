package ai.astrasonic.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.testing.DatabaseTest;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All instances together call a recipient as often as it allows, and never oftener. */
@DatabaseTest
class PaceTest {

    /** On a machine that does other things as well; 0.9 is for one that does not. */
    private static final double USED = 0.7;

    private static final int LIMIT = 5;

    /** This process holds both instances and the other side: while it stands still for memory's sake, nobody can keep a pace. */
    private static final int MOST_RUNS = 3;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("outboundDataSource")
    DataSource database;

    private Instances instances;

    @BeforeEach
    void begin() throws IOException {
        instances = new Instances(database, Clock.systemUTC());
    }

    @AfterEach
    void end() {
        instances.close();
    }

    private void callFrom(List<Outbound> both, int each) {
        try (var threads = Executors.newCachedThreadPool()) {
            var callers = both.stream()
                    .flatMap(instance -> IntStream.range(0, 4)
                            .mapToObj(thread -> CompletableFuture.runAsync(() -> call(instance, each), threads)))
                    .toList();
            callers.forEach(CompletableFuture::join);
        }
    }

    private void call(Outbound instance, int times) {
        IntStream.range(0, times).forEach(call -> call(instance));
    }

    /** Whoever is told to wait does. */
    private void call(Outbound instance) {
        try {
            instances.get(instance, "crisp");
        } catch (OutboundFailure.Resting rest) {
            LockSupport.parkNanos(rest.time().toNanos());
            call(instance);
        }
    }

    @Test
    void two_instances_keep_to_one_limit_and_use_it() {
        var both = List.of(instances.another(), instances.another());
        boolean stoodStill = true;
        for (int run = 0; run < MOST_RUNS && stoodStill; run++) {
            stoodStill = standsStillDuring(() -> measure(both));
        }

        var calls = instances.control("crisp").calls().subList(8, 48);
        var time = Duration.between(calls.getFirst().at(), calls.getLast().at());
        assertThat(instances.control("crisp").refused()).isZero();
        assertThat((calls.size() - 1) * 1000.0 / time.toMillis()).isGreaterThanOrEqualTo(USED * LIMIT);
    }

    private void measure(List<Outbound> both) {
        instances.control("crisp").reset();
        instances.control("crisp").latency(Duration.ofMillis(200));
        callFrom(both, 1);
        instances.control("crisp").limit(LIMIT);
        callFrom(both, 5);
    }

    /** Whether a call was refused while memory was collected; refused without that, it counts against us. */
    private boolean standsStillDuring(Runnable measured) {
        long before = collecting();
        measured.run();
        return instances.control("crisp").refused() > 0 && collecting() > before;
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    @Test
    void whoever_would_wait_long_is_told_when_to_come_back() {
        var instance = instances.another();
        instances.get(instance, "crisp");
        jdbc.sql("UPDATE outbound_standing SET free_at = clock_timestamp() + interval '20 seconds'")
                .update();

        assertThatThrownBy(() -> instances.get(instance, "crisp"))
                .isInstanceOfSatisfying(
                        OutboundFailure.Resting.class,
                        rest -> assertThat(rest.time()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20)));
        assertThat(instances.control("crisp").calls()).hasSize(1);
    }
}
