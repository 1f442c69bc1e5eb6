package ai.astrasonic.requests.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-29T22:59:59Z, 2026-01-29",
        "2026-01-29T23:00:00Z, 2026-01-30",
        "2026-06-14T21:59:59Z, 2026-06-14",
        "2026-06-14T22:00:00Z, 2026-06-15",
        "2026-03-28T22:59:59Z, 2026-03-28",
        "2026-03-29T21:59:59Z, 2026-03-29",
        "2026-10-24T21:59:59Z, 2026-10-24",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-12-31T23:30:00Z, 2027-01-01",
    })
    void is_the_local_day_at_the_controller(Instant receivedAt, LocalDate day) {
        assertThat(ReceiptDate.of(receivedAt)).isEqualTo(day);
    }
}
