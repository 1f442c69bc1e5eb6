package ai.astrasonic.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.command.RunningSetUp.Start;
import ai.astrasonic.testing.Scratch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code ./console run} in processes of its own: begun, killed, begun again, stopped. */
@Tag("long")
@Timeout(600)
class WholeRunTest {

    private final RunningSetUp setUp = RunningSetUp.in(Scratch.of("whole-run"));

    @AfterEach
    void killWhatIsLeft() {
        setUp.killEverything();
    }

    @Test
    void recovers_by_itself_after_everything_was_killed_and_ends_all_of_it_at_ctrl_c() throws Exception {
        Start first = setUp.start("--empty");
        assertThat(first.ready()).contains("sign in as dpo");
        assertThat(setUp.health()).contains("\"UP\"");
        assertThat(setUp.people()).isZero();

        setUp.killEverything();

        Start second = setUp.start("--people", "7");
        assertThat(setUp.health()).contains("\"UP\"");
        assertThat(setUp.people()).isEqualTo(7);
        System.err.printf("first: %s%nafter kill -9 of everything: %s%n", first.ready(), second.ready());

        var running = setUp.processes();
        assertThat(setUp.interrupt()).endsWith("Everything has stopped.\n");
        assertThat(running).hasSize(4);
        RunningSetUp.awaitEnd(running);
    }
}
