package ai.astrasonic.requests.deadlines;

import static ai.astrasonic.requests.deadlines.Extension.Ground.COMPLEXITY;
import static ai.astrasonic.requests.deadlines.Law.DEADLINES;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtensionTest {

    private final ResponseDeadline deadline = DEADLINES.receivedOn(parse("2026-01-31"));

    @Test
    void runs_three_months_from_receipt_and_not_from_the_end_of_the_first_month() {
        assertThat(extendedOn("2026-02-20")).isInstanceOfSatisfying(ExtensionDecision.Granted.class, granted -> {
            assertThat(granted.deadline().legal()).isEqualTo("2026-04-30");
            assertThat(granted.deadline().extended()).isPresent();
        });
    }

    @Test
    void does_not_move_our_own_promise() {
        assertThat(extendedOn("2026-02-20"))
                .isInstanceOfSatisfying(
                        ExtensionDecision.Granted.class,
                        granted -> assertThat(granted.deadline().due()).isEqualTo("2026-03-02"));
    }

    @Test
    void may_be_told_on_the_last_day_of_the_first_month() {
        assertThat(extendedOn("2026-03-02")).isInstanceOf(ExtensionDecision.Granted.class);
    }

    @Test
    void is_none_when_told_a_day_too_late() {
        assertThat(extendedOn("2026-03-03"))
                .isEqualTo(new ExtensionDecision.TooLate(parse("2026-03-03"), parse("2026-03-02")));
    }

    @Test
    void cannot_be_told_before_the_request_came() {
        assertThat(extendedOn("2026-01-30")).isInstanceOf(ExtensionDecision.BeforeReceipt.class);
    }

    @Test
    void keeps_the_pauses_that_were_recorded_before() {
        var paused = DEADLINES.pause(
                deadline,
                List.of(new Pause(Pause.Ground.IDENTITY, parse("2026-02-02"), parse("2026-02-05"))),
                parse("2026-02-10"));

        var decision = DEADLINES.extend(paused, new Extension(COMPLEXITY, parse("2026-02-10")));

        assertThat(decision).isInstanceOfSatisfying(ExtensionDecision.Granted.class, granted -> {
            assertThat(granted.deadline().pauses()).hasSize(1);
            assertThat(granted.deadline().legalIfPaused()).contains(parse("2026-05-04"));
        });
    }

    private ExtensionDecision extendedOn(String noticeSentOn) {
        return DEADLINES.extend(deadline, new Extension(COMPLEXITY, LocalDate.parse(noticeSentOn)));
    }
}
