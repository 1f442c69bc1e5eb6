package ai.astrasonic.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {

    @Test
    void unless_told_otherwise_everything_lies_beside_the_script() {
        var settings = Run.settings(List.of());

        assertThat(settings.data()).isEqualTo(Path.of(".data"));
        assertThat(settings.cache()).isEqualTo(Path.of(".data/cache"));
        assertThat(settings.people()).isEqualTo(60);
        assertThat(settings.more()).isEmpty();
    }

    @Test
    void big_asks_for_the_person_with_half_a_million_tracks() {
        assertThat(Run.settings(List.of("--big")).more()).containsEntry("ASTRASONIC_SEED_BIG", "true");
    }

    @Test
    void empty_means_nobody_whatever_else_is_said() {
        assertThat(Run.settings(List.of("--people", "5", "--empty")).people()).isZero();
    }

    @Test
    void a_port_that_leaves_no_room_for_the_six_after_it_is_refused() {
        assertThatExceptionOfType(Misuse.class).isThrownBy(() -> Run.settings(List.of("--port", "65530")));
    }
}
