package ai.astrasonic.requests.deadlines;

import static ai.astrasonic.requests.deadlines.Law.DEADLINES;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PauseTest {

    private final ResponseDeadline deadline = DEADLINES.receivedOn(parse("2026-06-15"));

    @Test
    void is_shown_beside_the_due_date_and_never_moves_it() {
        var pause = new Pause(Pause.Ground.IDENTITY, parse("2026-06-16"), parse("2026-06-26"));

        var paused = DEADLINES.pause(deadline, List.of(pause), parse("2026-07-01"));

        assertThat(paused.due()).isEqualTo(deadline.due());
        assertThat(paused.legal()).isEqualTo(deadline.legal());
        assertThat(paused.legalIfPaused()).contains(parse("2026-07-27"));
    }

    @Test
    void counts_until_today_while_we_still_wait() {
        var open = Pause.open(Pause.Ground.SPECIFICATION, parse("2026-06-16"));

        assertThat(DEADLINES.pause(deadline, List.of(open), parse("2026-06-17")).legalIfPaused())
                .contains(parse("2026-07-16"));
        assertThat(DEADLINES.pause(deadline, List.of(open), parse("2026-06-20")).legalIfPaused())
                .contains(parse("2026-07-20"));
    }

    @Test
    void without_a_pause_there_is_nothing_to_show() {
        assertThat(DEADLINES.pause(deadline, List.of(), parse("2026-07-01")).legalIfPaused())
                .isEmpty();
    }

    @Test
    void cannot_end_before_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Pause.open(Pause.Ground.IDENTITY, parse("2026-06-16")).endedOn(parse("2026-06-15")));
    }
}
