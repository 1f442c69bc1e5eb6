package ai.astrasonic.connectors.railway;

import static ai.astrasonic.connectors.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Handles;
import ai.astrasonic.connectors.LineToNobody;
import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RailwayTest {

    private final TestClock clock = new TestClock();

    private Outcome erase(Map<String, String> settings) {
        var task =
                new Task(UUID.randomUUID(), Ask.ERASE, new Handles(List.of()), Notes.NONE, Map.of(), TestClock.START);
        return told(new Railway().erase(task, LineToNobody.with(settings, clock)));
    }

    @Test
    void logs_and_backups_go_by_age_and_the_later_day_counts() {
        assertThat(erase(Map.of("logDays", "30", "backupDays", "6")))
                .isEqualTo(new Outcome.NothingToCall("railway.goes-by-age", LocalDate.of(2026, 12, 22)));
    }

    @Test
    void where_the_plan_is_not_known_the_longest_term_counts_and_is_said_to_be_uncertain() {
        assertThat(erase(Map.of("logDays", "7")))
                .isEqualTo(new Outcome.NothingToCall("railway.goes-by-age-at-most", LocalDate.of(2027, 2, 23)));
    }

    @Test
    void a_term_that_is_no_number_is_not_set() {
        assertThatThrownBy(() -> erase(Map.of("logDays", "a month"))).isInstanceOf(NotConfigured.class);
    }
}
