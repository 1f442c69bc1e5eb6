package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.retention.LineState;
import ai.astrasonic.retention.SheetLine;
import ai.astrasonic.retention.StopSwitch;
import ai.astrasonic.retention.WaitsFor;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What two people let go is not forgotten, whatever comes between. */
@DatabaseTest
class LetGoTest {

    private static final String SALES = "billing.payment";

    @Autowired
    RetentionStories stories;

    @Autowired
    StopSwitch stops;

    @Autowired
    TestClock clock;

    private long due;

    @BeforeEach
    void aSheetThatWaits() {
        stories.plantYoungOnes();
        due = stories.plant(Planted.SALES, 20);
        stories.tonight();
        assertThat(waiting().state()).isEqualTo(LineState.WAITING);
    }

    @Test
    void a_line_let_go_while_its_rule_was_stopped_goes_once_the_stop_is_lifted() {
        var line = waiting();
        SignIn.as("dieuwke", () -> stops.stop("payment", "the books are being looked at"));
        stories.letGo(line.id());
        stories.again("line-" + line.id());
        assertThat(stories.left(Planted.SALES)).isEqualTo(due);

        SignIn.as("dieuwke", () -> stops.lift("payment", "they were in order"));
        stories.openOrders().forEach(stories::again);

        assertThat(stories.left(Planted.SALES)).isZero();
        assertThat(stories.stateOf(line.id())).isEqualTo("DONE");
        assertThat(stories.openOrders()).isEmpty();
    }

    @Test
    void a_line_let_go_that_failed_keeps_its_place_and_is_finished_by_the_next_night() throws Exception {
        var line = waiting();
        stories.letGo(line.id());
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("retention.sales.before")) {
                throw new UncheckedIOException("planted", new IOException());
            }
        })) {
            stories.again("line-" + line.id());
        }
        assertThat(stories.stateOf(line.id())).isEqualTo("FAILED");

        clock.advance(Duration.ofDays(1));
        stories.tonight();

        assertThat(stories.left(Planted.SALES)).isZero();
        assertThat(stories.stateOf(line.id())).isEqualTo("DONE");
        assertThat(stories.provenGone(Planted.SALES)).isEqualTo(due);
    }

    @Test
    void what_comes_in_after_it_was_let_go_needs_to_be_let_go_too_once_it_is_more_than_normal() {
        var line = waiting();
        stories.letGo(line.id());
        stories.outsider()
                .sql("UPDATE retention_line SET rule_version = 2 WHERE id = :id")
                .param("id", line.id())
                .update();
        stories.outsider().sql("""
                        INSERT INTO retention_rule (id, rule, version, period, basis, approval, most_rows, valid_from, reason,
                                                    status, asked_by, asked_at, decided_by, decided_at)
                        VALUES (gen_random_uuid(), 'payment', 2, 'P7Y', 'AWR 52', 'SECOND_PERSON', 70, '2026-01-01', 'less',
                                'IN_FORCE', 'dieuwke', now(), 'diederik', now())""").update();
        stories.plant(Planted.SALES, 20);

        stories.again("line-" + line.id());

        assertThat(stories.left(Planted.SALES)).isEqualTo(2 * due);
        assertThat(stories.stateOf(line.id())).isEqualTo("WAITING");
        assertThat(waiting().planned().due()).isEqualTo(2 * due);
        assertThat(waiting().waitsFor()).containsExactlyInAnyOrder(WaitsFor.RULE, WaitsFor.VOLUME);
    }

    @Test
    void what_was_nothing_when_the_sheet_was_made_waits_when_it_came_in_before_it_was_carried_out() {
        stories.outsider().sql("DELETE FROM retention_line").update();
        var line = stories.planEmpty(Planted.PEOPLE_OF_SALES, "again-late");
        long late = stories.plant(Planted.PEOPLE_OF_SALES, 5);

        stories.again("again-late");

        assertThat(stories.left(Planted.PEOPLE_OF_SALES)).isEqualTo(late);
        assertThat(stories.stateOf(line)).isEqualTo("WAITING");
    }

    private SheetLine waiting() {
        return stories.line(SALES);
    }
}
