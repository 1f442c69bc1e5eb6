package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.access.AccessStories;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.Kills;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due goes once and is proven once, and what is young stays, however often the process that ends it is killed. */
@DatabaseTest
class RetentionKillTest {

    private static final List<String> ORDER = List.of("carry-out", "end");
    private static final List<String> STEPS = List.of("carry-out", "carry-out", "carry-out", "end");
    private static final int LONGEST_DELAY = 500;
    private static final int ROWS = 60_000;
    private static final int PACKAGES = 60;

    @Autowired
    AccessStories access;

    @Autowired
    ObjectStores stores;

    @Autowired
    RetentionStories stories;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    private final Map<Planted, Long> due = new EnumMap<>(Planted.class);

    @BeforeEach
    void theClockOfTheProcesses() {
        clock.set(Instant.now());
        stories.plantYoungOnes();
    }

    @Test
    void seven_kills_over_every_way_of_ending_lose_nothing_and_prove_nothing_twice() throws Exception {
        kill(Integer.getInteger("astrasonic.kills", 7), List.of(Planted.values()));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void twenty_kills_of_each_way_lose_nothing_and_prove_nothing_twice(Planted what) throws Exception {
        kill(20, List.of(what));
    }

    @Test
    @Tag("long")
    void twenty_kills_while_objects_are_removed_leave_none_and_prove_none_twice() throws Exception {
        var packages = new OldPackages(access, stores, stories.outsider());
        try (var kills = kills()) {
            kills.run(20, STEPS, LONGEST_DELAY, new Kills.Round() {

                @Override
                public void before() {
                    if (stories.openOrders().isEmpty()) {
                        packages.plant(PACKAGES);
                        stories.order(Planted.MAILS);
                    }
                }

                @Override
                public void after() {
                    assertThat(packages.provenGone()).isEqualTo(packages.planted() - packages.left());
                    assertThat(packages.inTheStore()).isLessThanOrEqualTo(packages.left());
                }
            });
            kills.finish(stories::unfinished);
            assertThat(packages.left()).isZero();
            assertThat(packages.inTheStore()).isZero();
            assertThat(packages.provenGone()).isEqualTo(packages.planted());
            kills.hitTheJobAtWork(20, 1);
        }
    }

    @Test
    void who_is_frozen_past_the_lease_ends_and_proves_nothing_when_it_wakes() throws Exception {
        try (var kills = kills()) {
            order(Planted.MAILS);
            order(Planted.LOG);
            kills.freeze("carry-out", stories::unfinished);
            everythingWentOnce();
        }
    }

    private void kill(int times, List<Planted> ways) throws Exception {
        try (var kills = kills()) {
            kills.run(times, STEPS, LONGEST_DELAY, new Kills.Round() {

                private int round;

                @Override
                public void before() {
                    if (stories.openOrders().isEmpty()) {
                        order(ways.get(round++ % ways.size()));
                    }
                }

                @Override
                public void after() {
                    due.forEach((what, planted) ->
                            assertThat(stories.provenGone(what)).isEqualTo(planted - stories.left(what)));
                }
            });
            kills.finish(stories::unfinished);
            everythingWentOnce();
            kills.hitTheJobAtWork(times, 1);
        }
    }

    private Kills kills() {
        return new Kills(
                RetentionAgainJob.NAME,
                ORDER,
                database,
                () -> stories.openOrders().isEmpty());
    }

    private void order(Planted what) {
        int rows = what.asksASecondPerson() ? ROWS / 10 : ROWS;
        due.merge(what, stories.plant(what, rows), Long::sum);
        stories.order(what);
    }

    private void everythingWentOnce() {
        due.forEach((what, planted) -> {
            assertThat(stories.left(what))
                    .as(what + " left; " + stories.whatBecame())
                    .isZero();
            assertThat(stories.provenGone(what)).as(what + " proven").isEqualTo(planted);
        });
        assertThat(stories.youngOnes()).isEqualTo(2);
    }
}
