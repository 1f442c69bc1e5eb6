package ai.astrasonic.connectors.spotify;

import static ai.astrasonic.connectors.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Handles;
import ai.astrasonic.connectors.LineToNobody;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpotifyTest {

    private final TestClock clock = new TestClock();

    private Outcome erase(Handle... handles) {
        var task = new Task(
                UUID.randomUUID(), Ask.ERASE, new Handles(List.of(handles)), Notes.NONE, Map.of(), TestClock.START);
        return told(new Spotify().erase(task, LineToNobody.with(Map.of(), clock)));
    }

    @Test
    void a_connection_ends_by_itself_six_months_after_it_was_made() {
        var made = Instant.parse("2026-08-31T22:30:00Z");

        assertThat(erase(new Handle(HandleKind.SPOTIFY_TOKEN, "secret", made)))
                .isEqualTo(new Outcome.NothingToCall("spotify.no-revocation", LocalDate.of(2027, 3, 1)));
    }

    @Test
    void a_token_of_an_unknown_age_names_no_day() {
        assertThat(erase(new Handle(HandleKind.SPOTIFY_TOKEN, "secret")))
                .isEqualTo(new Outcome.NothingToCall("spotify.no-revocation", null));
    }

    @Test
    void whoever_connected_nothing_has_nothing_there() {
        assertThat(erase()).isEqualTo(new Outcome.NothingToCall("spotify.no-token", null));
    }
}
