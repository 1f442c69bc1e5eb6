package ai.astrasonic.securitylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.securitylog.LogAlarm.Kind;
import ai.astrasonic.securitylog.LogDay.Standing;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "system")
class ExpiredLogTest {

    @Autowired
    ExpiredLog log;

    @Autowired
    LogStories stories;

    @BeforeEach
    void noDays() {
        stories.noDays();
    }

    @AfterEach
    void nothingStays() {
        stories.nothing();
    }

    @Test
    void a_day_goes_as_a_table_and_its_evidence_tells_exactly_what_went() {
        stories.events(1_000, LogStories.DAY);
        var oracle = stories.recount(LogStories.DAY);

        var removal = log.drop(LogStories.DAY, stories.evidence());

        assertThat(removal).isInstanceOfSatisfying(LogRemoval.Dropped.class, dropped -> {
            assertThat(dropped.content())
                    .usingRecursiveComparison()
                    .ignoringFields("bytes")
                    .isEqualTo(oracle);
            assertThat(dropped.content().bytes()).isPositive();
            assertThat(stories.evidence).containsExactly(dropped.content());
        });
        assertThat(stories.tables()).isEmpty();
        assertThat(stories.evidenceRows()).isEqualTo(1_000);
        assertThat(log.drop(LogStories.DAY, stories.evidence())).isEqualTo(new LogRemoval.WasGone());
    }

    @Test
    void what_is_due_is_listed_with_its_counts_and_the_days_after_are_not() {
        stories.events(30, LogStories.DAY);
        stories.events(20, LogStories.DAY.plusDays(1));
        stories.events(10, LogStories.DAY.plusDays(2));

        assertThat(log.days(LogStories.DAY.plusDays(1)))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.day()).isEqualTo(LogStories.DAY);
                            assertThat(first.standing()).isEqualTo(Standing.ATTACHED);
                            assertThat(first.content())
                                    .usingRecursiveComparison()
                                    .ignoringFields("bytes")
                                    .isEqualTo(stories.recount(LogStories.DAY));
                        },
                        second -> assertThat(second.content().rows()).isEqualTo(20));
    }

    @Test
    void a_key_hash_does_not_depend_on_the_order_and_adds_up_over_parts() {
        stories.events(100, LogStories.DAY);
        var whole = stories.recount(LogStories.DAY);
        stories.events(50, LogStories.DAY.plusDays(1));
        var other = stories.recount(LogStories.DAY.plusDays(1));

        assertThat(whole.and(other))
                .usingRecursiveComparison()
                .ignoringFields("bytes")
                .isEqualTo(stories.recountAll());
        assertThat(LogContent.NOTHING.and(whole)).isEqualTo(whole);
    }

    @Test
    void a_day_that_is_not_over_goes_nowhere() {
        assertThatThrownBy(() -> log.drop(stories.today(), stories.evidence()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.deleteUnheld(stories.today(), 10, stories.evidence()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void evidence_that_cannot_be_written_keeps_the_rows() {
        stories.events(10, LogStories.DAY);

        assertThatThrownBy(() -> log.drop(LogStories.DAY, (jdbc, going) -> {
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");

        assertThat(log.days(LogStories.DAY)).singleElement().satisfies(day -> {
            assertThat(day.standing()).isEqualTo(Standing.DETACHED);
            assertThat(day.content().rows()).isEqualTo(10);
        });
    }

    @Test
    void failing_at_each_point_a_restart_ends_with_the_day_gone_and_told_of_once() throws Exception {
        var points = new LinkedHashSet<String>();
        stories.events(10, LogStories.DAY);
        try (var harness = FaultPoints.install(points::add)) {
            log.drop(LogStories.DAY, stories.evidence());
        }
        assertThat(points).hasSize(6);

        for (var point : points) {
            stories.noDays();
            stories.events(10, LogStories.DAY);
            stories.events(5, LogStories.DAY.plusDays(1));
            failAt(point);
            assertThat(stories.rows() + stories.evidenceRows())
                    .as("after failing at " + point)
                    .isEqualTo(15);

            log.drop(LogStories.DAY, stories.evidence());

            assertThat(stories.tables()).as(point).containsExactly("security_event_20260810");
            assertThat(stories.evidenceRows()).as(point).isEqualTo(10);
            assertThat(stories.rows()).as(point).isEqualTo(5);
        }
    }

    @Test
    void a_detaching_that_a_reader_interrupts_is_finished_by_the_next_attempt() throws Exception {
        stories.events(10, LogStories.DAY);
        try (var reader = stories.reader()) {
            assertThat(stories.impatient().drop(LogStories.DAY, stories.evidence()))
                    .isEqualTo(new LogRemoval.Unfinished());
        }
        assertThat(log.days(LogStories.DAY)).singleElement().satisfies(day -> {
            assertThat(day.standing()).isEqualTo(Standing.DETACHING);
            assertThat(day.content().rows()).isEqualTo(10);
        });
        assertThat(log.alarms(LogStories.DAY)).contains(new LogAlarm(Kind.HALF_REMOVED, LogStories.DAY, 0));

        var points = new LinkedHashSet<String>();
        try (var harness = FaultPoints.install(points::add)) {
            assertThat(log.drop(LogStories.DAY, stories.evidence())).isInstanceOf(LogRemoval.Dropped.class);
        }

        assertThat(points).contains("security-log.finish-detaching.before", "security-log.finish-detaching.after");
        assertThat(stories.tables()).isEmpty();
        assertThat(stories.evidenceRows()).isEqualTo(10);
    }

    @Test
    void two_at_once_drop_a_day_once() throws Exception {
        stories.events(10, LogStories.DAY);
        var other = new CompletableFuture<LogRemoval>();
        var once = new AtomicBoolean();
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("security-log.detach.after") && once.compareAndSet(false, true)) {
                other.complete(log.drop(LogStories.DAY, stories.evidence()));
            }
        })) {
            assertThat(log.drop(LogStories.DAY, stories.evidence())).isInstanceOf(LogRemoval.Dropped.class);
        }

        assertThat(other.get(1, TimeUnit.MINUTES)).isEqualTo(new LogRemoval.Unfinished());
        assertThat(stories.evidenceRows()).isEqualTo(10);
    }

    @Test
    void a_day_with_a_held_row_is_not_dropped_and_loses_its_other_rows_in_chunks() {
        stories.events(100, LogStories.DAY);
        stories.eventsOf(LogStories.HELD, 7, LogStories.DAY);
        stories.hold(LogStories.HELD, null, null);

        assertThat(log.drop(LogStories.DAY, stories.evidence())).isEqualTo(new LogRemoval.Held());
        assertThat(log.days(LogStories.DAY))
                .singleElement()
                .satisfies(day -> assertThat(day.held()).isEqualTo(7));
        var gone = log.deleteUnheld(LogStories.DAY, 30, stories.evidence());

        assertThat(gone.rows()).isEqualTo(100);
        assertThat(stories.evidence).hasSize(4);
        assertThat(stories.evidenceRows()).isEqualTo(100);
        assertThat(stories.rowsOf(LogStories.HELD)).isEqualTo(7);
        assertThat(stories.rows()).isEqualTo(7);
        assertThat(log.alarms(LogStories.DAY.plusDays(1))).noneMatch(alarm -> alarm.kind() == Kind.LATE);
    }

    @Test
    void a_hold_that_is_released_lets_the_day_go() {
        stories.eventsOf(LogStories.HELD, 7, LogStories.DAY);
        stories.hold(LogStories.HELD, null, null);
        log.deleteUnheld(LogStories.DAY, 30, stories.evidence());

        stories.releaseHolds();

        assertThat(log.drop(LogStories.DAY, stories.evidence())).isInstanceOf(LogRemoval.Dropped.class);
        assertThat(stories.evidenceRows()).isEqualTo(7);
    }

    @Test
    void a_hold_on_a_class_of_records_keeps_its_days_by_the_calendar_of_amsterdam() {
        stories.event(Instant.parse("2026-08-09T21:59:59Z"), null);
        stories.event(Instant.parse("2026-08-09T22:00:00Z"), null);
        stories.holdOnAll(LogStories.DAY.plusDays(1), null);

        assertThat(log.drop(LogStories.DAY, stories.evidence())).isEqualTo(new LogRemoval.Held());
        assertThat(log.deleteUnheld(LogStories.DAY, 10, stories.evidence()).rows())
                .isEqualTo(1);
        assertThat(stories.rows()).isEqualTo(1);
    }

    @Test
    void a_hold_on_other_records_or_other_days_keeps_nothing_here() {
        stories.eventsOf(LogStories.HELD, 7, LogStories.DAY);
        stories.hold(LogStories.HELD, null, LogStories.DAY.minusDays(1));
        stories.holdOnOtherRecords(LogStories.HELD);

        assertThat(log.drop(LogStories.DAY, stories.evidence())).isInstanceOf(LogRemoval.Dropped.class);
    }

    @Test
    void a_hold_placed_between_two_attempts_hangs_the_day_in_again() throws Exception {
        stories.eventsOf(LogStories.HELD, 7, LogStories.DAY);
        failAt("security-log.evidence.before");
        stories.hold(LogStories.HELD, null, null);

        assertThat(log.drop(LogStories.DAY, stories.evidence())).isEqualTo(new LogRemoval.Held());

        assertThat(stories.rowsOf(LogStories.HELD)).isEqualTo(7);
        assertThat(stories.evidence).isEmpty();
    }

    @Test
    void a_late_row_of_somebody_held_keeps_the_day_that_was_just_taken_out() throws Exception {
        stories.events(5, LogStories.DAY);
        stories.hold(LogStories.HELD, null, null);
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("security-log.detach.before")) {
                stories.eventsOf(LogStories.HELD, 1, LogStories.DAY);
            }
        })) {
            assertThat(log.drop(LogStories.DAY, stories.evidence())).isEqualTo(new LogRemoval.Held());
        }

        assertThat(stories.rowsOf(LogStories.HELD)).isEqualTo(1);
    }

    @Test
    void a_hold_waits_for_a_chunk_and_no_longer_and_keeps_what_is_left() throws Exception {
        stories.eventsOf(LogStories.HELD, 40, LogStories.DAY);
        stories.hold(LogStories.SOMEBODY, null, null);
        var placed = new CountDownLatch(1);
        var chunks = new AtomicInteger();
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("security-log.rows.after") && chunks.incrementAndGet() == 2) {
                stories.hold(LogStories.HELD, null, null);
                placed.countDown();
            }
        })) {
            assertThat(log.deleteUnheld(LogStories.DAY, 10, stories.evidence()).rows())
                    .isEqualTo(20);
        }

        assertThat(placed.getCount()).isZero();
        assertThat(stories.rowsOf(LogStories.HELD)).isEqualTo(20);
    }

    @Test
    void a_hold_cannot_be_placed_while_a_day_is_dropped_and_finds_it_gone_after() throws Exception {
        stories.eventsOf(LogStories.HELD, 5, LogStories.DAY);
        var hold = new CompletableFuture<Boolean>();
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("security-log.detach.after")) {
                stories.placeElsewhere(hold);
                stories.untilSomebodyWaitsForTheHolds();
            }
        })) {
            assertThat(log.drop(LogStories.DAY, stories.evidence())).isInstanceOf(LogRemoval.Dropped.class);
        }

        assertThat(hold.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(stories.evidenceRows()).isEqualTo(5);
    }

    @Test
    void late_rows_make_the_day_anew_raise_an_alarm_and_go_with_the_next_run() {
        stories.events(5, LogStories.DAY);
        log.drop(LogStories.DAY, stories.evidence());
        stories.events(3, LogStories.DAY);

        assertThat(log.alarms(LogStories.DAY.plusDays(1))).contains(new LogAlarm(Kind.LATE, LogStories.DAY, 3));
        assertThat(log.drop(LogStories.DAY, stories.evidence())).isInstanceOf(LogRemoval.Dropped.class);
        assertThat(stories.evidenceRows()).isEqualTo(8);
        assertThat(log.alarms(LogStories.DAY.plusDays(1))).noneMatch(alarm -> alarm.kind() == Kind.LATE);
    }

    @Test
    void a_late_row_hangs_a_loose_day_in_again_and_is_counted_with_it() throws Exception {
        stories.events(5, LogStories.DAY);
        failAt("security-log.detach.after");
        stories.events(3, LogStories.DAY);

        assertThat(log.drop(LogStories.DAY, stories.evidence())).isInstanceOf(LogRemoval.Dropped.class);

        assertThat(stories.evidenceRows()).isEqualTo(8);
    }

    @Test
    void a_missing_day_ahead_is_told_until_the_daily_care_makes_it() {
        stories.partitionsAhead();
        assertThat(log.alarms(LogStories.DAY)).isEmpty();

        stories.drop(stories.today().plusDays(3));
        assertThat(log.alarms(LogStories.DAY))
                .containsExactly(new LogAlarm(Kind.MISSING, stories.today().plusDays(3), 0));

        stories.partitionsAhead();
        assertThat(log.alarms(LogStories.DAY)).isEmpty();
    }

    @Test
    void a_default_partition_is_told_of_with_its_rows() {
        stories.partitionsAhead();
        stories.defaultPartition();
        try {
            assertThat(log.alarms(LogStories.DAY)).containsExactly(new LogAlarm(Kind.DEFAULT, null, 1));
        } finally {
            stories.noDefaultPartition();
        }
    }

    private void failAt(String point) throws Exception {
        Set<String> reached = new LinkedHashSet<>();
        try (var harness = FaultPoints.install(at -> {
            if (at.equals(point) && reached.add(at)) {
                throw new UncheckedIOException("planted at " + point, new IOException());
            }
        })) {
            log.drop(LogStories.DAY, stories.evidence());
        } catch (UncheckedIOException planted) {
            assertThat(planted).hasMessageContaining(point);
        }
        assertThat(reached).as(point).hasSize(1);
    }
}
