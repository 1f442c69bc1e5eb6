package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.retention.LineState;
import ai.astrasonic.retention.SheetLine;
import ai.astrasonic.retention.StopSwitch;
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

    private SheetLine waiting() {
        return stories.line(SALES);
    }
}
