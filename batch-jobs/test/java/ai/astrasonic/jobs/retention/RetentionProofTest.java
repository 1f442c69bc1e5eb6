package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.Promises;
import ai.astrasonic.retention.LineState;
import ai.astrasonic.retention.SheetLine;
import ai.astrasonic.securitylog.SecurityEventPartitions;
import ai.astrasonic.seed.PaymentsOverNineYears;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.IdentityServerForTests;
import ai.astrasonic.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The promises about security logs and payments turn kept by a night's run, and broken by one row behind its back. */
@DatabaseTest
class RetentionProofTest {

    /** As the sheet of 22 November 2026 sees them: nine years of sales, and a log that nobody cut for a hundred days. */
    private static final int DAYS = 100;

    @Autowired
    RetentionStories stories;

    @Autowired
    Promises promises;

    @Autowired
    PaymentsOverNineYears sales;

    @Autowired
    SecurityEventPartitions partitions;

    @Autowired
    TestClock clock;

    @Test
    void a_run_keeps_what_was_promised_and_a_row_behind_its_back_breaks_it_until_the_next() {
        runAndPlant(60_000, 4_000);
    }

    @Test
    @Tag("long")
    void the_same_over_ten_million_events_and_two_hundred_thousand_payments() {
        runAndPlant(10_000_000, 200_000);
    }

    private void runAndPlant(int events, int payments) {
        IdentityServerForTests.ofTheRun().events().areWellBehaved();
        log(events);
        sales.write(payments, 2_000, 2026);
        assertThat(state(PromiseId.RET_1)).isInstanceOf(Broken.class);
        assertThat(state(PromiseId.RET_2)).isInstanceOf(Broken.class);

        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);
        waiting().forEach(line -> {
            stories.letGo(line.id());
            assertThat(stories.again("line-" + line.id())).isInstanceOf(LaunchResult.Done.class);
        });

        assertThat(state(PromiseId.RET_1)).isInstanceOf(Kept.class);
        assertThat(state(PromiseId.RET_2)).isInstanceOf(Kept.class);
        assertThat(stories.lines()).allMatch(line -> line.state() == LineState.DONE);

        var old = utcToday().minusDays(95);
        partitions.make(List.of(old).stream());
        stories.outsider()
                .sql(
                        "INSERT INTO security_event (id, occurred_at, ip, kind, outcome) VALUES (gen_random_uuid(), :at, '192.0.2.1', 'SIGN_IN', 'FAILED')")
                .param("at", old.atTime(12, 0).atOffset(ZoneOffset.UTC))
                .update();
        assertThat(state(PromiseId.RET_1)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().count()).isEqualTo(1);
            assertThat(broken.finding().evidence())
                    .anyMatch(fact -> fact.toString().contains(old.toString()));
        });

        assertThat(stories.again("again-next")).isInstanceOf(LaunchResult.Done.class);
        assertThat(state(PromiseId.RET_1)).isInstanceOf(Kept.class);
    }

    private List<SheetLine> waiting() {
        var waiting = stories.lines().stream()
                .filter(line -> line.state() == LineState.WAITING)
                .toList();
        assertThat(waiting).map(SheetLine::rule).contains("payment");
        return waiting;
    }

    private PromiseState state(PromiseId id) {
        return promises.checkNow(id).state();
    }

    private void log(int events) {
        var today = utcToday();
        partitions.make(today.minusDays(DAYS).datesUntil(today.plusDays(1)));
        stories.outsider()
                .sql("""
                        INSERT INTO security_event (id, occurred_at, ip, kind, outcome)
                        SELECT gen_random_uuid(), :until::timestamptz - (n::double precision / :events) * :days * interval '1 day', '192.0.2.1',
                               'SIGN_IN', 'SUCCEEDED' FROM generate_series(1, :events) n""")
                .param("until", clock.instant().atOffset(ZoneOffset.UTC))
                .param("days", DAYS)
                .param("events", events)
                .update();
    }

    private LocalDate utcToday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
