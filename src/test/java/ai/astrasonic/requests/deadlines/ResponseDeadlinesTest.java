package ai.astrasonic.requests.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fourteen worked examples of Art. 3 Regulation 1182/71 beside our promise of 30 days. */
class ResponseDeadlinesTest {

    @ParameterizedTest(name = "{0}: received {1}, due {5}")
    @CsvSource({
        " 1, 2026-06-15, 2026-07-15, 2026-07-15, 2026-07-15, 2026-07-15, 2026-09-15",
        " 2, 2026-08-31, 2026-09-30, 2026-09-30, 2026-09-30, 2026-09-30, 2026-11-30",
        " 3, 2026-01-31, 2026-02-28, 2026-03-02, 2026-03-02, 2026-03-02, 2026-04-30",
        " 4, 2026-01-30, 2026-02-28, 2026-03-02, 2026-03-01, 2026-03-01, 2026-04-30",
        " 5, 2027-01-31, 2027-02-28, 2027-03-01, 2027-03-02, 2027-03-01, 2027-04-30",
        " 6, 2028-01-31, 2028-02-29, 2028-02-29, 2028-03-01, 2028-02-29, 2028-05-01",
        " 7, 2026-03-05, 2026-04-05, 2026-04-07, 2026-04-04, 2026-04-04, 2026-06-05",
        " 8, 2026-03-27, 2026-04-27, 2026-04-28, 2026-04-26, 2026-04-26, 2026-06-29",
        " 9, 2026-04-14, 2026-05-14, 2026-05-15, 2026-05-14, 2026-05-14, 2026-07-14",
        "10, 2026-04-25, 2026-05-25, 2026-05-26, 2026-05-25, 2026-05-25, 2026-07-27",
        "11, 2026-11-25, 2026-12-25, 2026-12-28, 2026-12-25, 2026-12-25, 2027-02-25",
        "12, 2026-12-01, 2027-01-01, 2027-01-04, 2026-12-31, 2026-12-31, 2027-03-01",
        "13, 2026-04-05, 2026-05-05, 2026-05-05, 2026-05-05, 2026-05-05, 2026-07-06",
        "14, 2027-02-28, 2027-03-28, 2027-03-30, 2027-03-30, 2027-03-30, 2027-05-28",
    })
    void works_out_the_deadline_as_the_regulation_says(
            int example,
            LocalDate received,
            LocalDate oneMonth,
            LocalDate legal,
            LocalDate policy,
            LocalDate due,
            LocalDate extended) {
        var deadline = Law.DEADLINES.receivedOn(received);

        assertThat(deadline.oneMonth().counted()).isEqualTo(oneMonth);
        assertThat(deadline.legal()).isEqualTo(legal);
        assertThat(deadline.policy()).isEqualTo(policy);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.threeMonths().end()).isEqualTo(extended);
    }
}
