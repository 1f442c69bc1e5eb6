package ai.astrasonic.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.local.standins.StandIns;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches the other side of the line to Claude, read there. */
class PromptFilterTest {

    private static final String ADDRESS = "https://api.anthropic.com/v1/messages";

    private final SamplesInMemory samples = new SamplesInMemory();
    private StandIns standIns;
    private Outbound outbound;

    @BeforeEach
    void begin() throws IOException {
        standIns = StandIns.start(0, List.of(new Echo("anthropic")), Clock.systemUTC());
        outbound = new Outbound(
                OutboundForTests.register(),
                new OwnHosts(Set.of()),
                new Detour(standIns.address().toString()),
                new StandingsInMemory(Clock.systemUTC()),
                new ContactsInMemory(),
                OutboundForTests.filters(samples),
                OutboundForTests.NONE,
                Clock.systemUTC());
    }

    @AfterEach
    void end() {
        standIns.close();
    }

    private String arrived(Object content) {
        outbound.to("anthropic", call -> {})
                .build()
                .post()
                .uri(ADDRESS)
                .body(Map.of("model", "claude", "messages", List.of(Map.of("role", "user", "content", content))))
                .retrieve()
                .toBodilessEntity();
        return standIns.control("anthropic").calls().getLast().text();
    }

    @ParameterizedTest
    @CsvSource({
        "anna@example.org, email",
        "anna.de-vries+dj@post.example.co.uk, email",
        "anna (at) example.org, email",
        "192.168.4.20, ip",
        "2001:db8:85a3::8a2e:370:7334, ip",
        "+31 6 12345678, phone",
        "06-12345678, phone"
    })
    void whoever_types_an_address_does_not_send_it(String typed, String kind) {
        var arrived = arrived("House around 128 BPM, for " + typed + " please");

        assertThat(arrived)
                .contains("House around 128 BPM, for [" + kind + "] please")
                .doesNotContain(typed);
        assertThat(samples.filtered).containsExactly(kind + " 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BPM 120.5 to 128.25, rating 4", "from 1990 to 2024, key 8A", "version 1.2.3, at 12:30:45"})
    void what_describes_music_stays(String typed) {
        assertThat(arrived(typed)).contains(typed);
        assertThat(samples.filtered).isEmpty();
    }

    @Test
    void audio_does_not_leave_in_whatever_form() {
        var block = List.of(Map.of("type", "audio", "source", Map.of("type", "base64", "data", "UklGRg==")));
        var words = "data:audio/wav;base64,UklGRg==";

        assertThatThrownBy(() -> arrived(block)).isInstanceOf(OutboundFailure.Withheld.class);
        assertThatThrownBy(() -> arrived(words)).isInstanceOf(OutboundFailure.Withheld.class);
        assertThatThrownBy(() -> arrived("Ab3/".repeat(200))).isInstanceOf(OutboundFailure.Withheld.class);
        assertThat(standIns.control("anthropic").calls()).isEmpty();
        assertThat(samples.filtered).containsOnly("audio-or-file 1").hasSize(3);
    }

    @Test
    void of_what_left_only_the_shape_is_kept() {
        arrived("Songs of 1999 for Anna");

        assertThat(samples.shapes)
                .singleElement()
                .asString()
                .contains("\"content\":\"aaaaa aa 9999 aaa aaaa\"")
                .doesNotContain("Anna");
    }
}
