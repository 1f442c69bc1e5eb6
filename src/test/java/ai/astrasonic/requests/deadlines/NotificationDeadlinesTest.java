package ai.astrasonic.requests.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eight worked examples of the 72 hours. */
class NotificationDeadlinesTest {

    private final NotificationDeadlines deadlines = new NotificationDeadlines(DeadlineLaw.periods());

    @ParameterizedTest(name = "{0}: aware {1}, notify by {2}")
    @CsvSource({
        "1, 2026-11-19T16:20+01:00, 2026-11-22T16:20+01:00, 2026-11-22T17:00+01:00",
        "2, 2026-10-23T15:00+02:00, 2026-10-26T14:00+01:00, 2026-10-26T15:00+01:00",
        "3, 2026-03-27T15:10+01:00, 2026-03-30T16:10+02:00, 2026-03-30T17:00+02:00",
        "4, 2026-12-24T17:45+01:00, 2026-12-27T17:45+01:00, 2026-12-27T18:00+01:00",
        "5, 2026-04-02T18:05+02:00, 2026-04-05T18:05+02:00, 2026-04-05T19:00+02:00",
        "6, 2026-10-25T02:30+02:00, 2026-10-28T01:30+01:00, 2026-10-28T02:00+01:00",
        "7, 2026-10-25T02:30+01:00, 2026-10-28T02:30+01:00, 2026-10-28T03:00+01:00",
        "8, 2027-03-28T03:15+02:00, 2027-03-31T03:15+02:00, 2027-03-31T04:00+02:00",
    })
    void counts_real_hours(int example, OffsetDateTime aware, OffsetDateTime safe, OffsetDateTime regulation) {
        var deadline = deadlines.awareAt(aware.toInstant());

        assertThat(deadline.safe()).isEqualTo(safe.toInstant());
        assertThat(deadline.regulation()).isEqualTo(regulation.toInstant());
    }

    @Test
    void the_safe_end_is_never_later_than_the_regulations_reading_and_at_most_an_hour_earlier() {
        Law.days(72)
                .map(day -> Instant.ofEpochSecond(day.toEpochDay() * 86_413))
                .forEach(aware -> {
                    var deadline = deadlines.awareAt(aware);

                    assertThat(deadline.safe()).isBeforeOrEqualTo(deadline.regulation());
                    assertThat(deadline.safe().plusSeconds(3_600)).isAfterOrEqualTo(deadline.regulation());
                });
    }
}
