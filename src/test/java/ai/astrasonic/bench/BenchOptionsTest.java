package ai.astrasonic.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {

    @Test
    void a_number_of_rows_may_be_grouped_and_is_taken_off_the_words() {
        var words = new ArrayList<>(List.of("access", "--rows", "1_000_000"));

        assertThat(Bench.rows(words)).isEqualTo(1_000_000);
        assertThat(words).containsExactly("access");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-5", "0"})
    void a_missing_or_odd_number_is_said_in_one_sentence(String value) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName(),
                "access",
                "--rows"));
        if (!value.isEmpty()) {
            command.add(value);
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo("The option --rows needs a number after it, such as 1_000_000.");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void a_bar_holds_only_when_the_ratio_and_all_else_do() {
        assertThat(new Result("A3", 1, 2.0, "", 1.0, 0.4, true).json())
                .contains("\"holds\":true", "\"ratio\":0.5", "\"peakHeapMb\":");
        assertThat(new Result("A3", 1, 2.0, "", 1.0, 0.6, true).json()).contains("\"holds\":false");
        assertThat(new Result("A3", 1, 2.0, "", 1.0, 0.4, false).json()).contains("\"holds\":false");
    }
}
