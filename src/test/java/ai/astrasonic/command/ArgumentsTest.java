package ai.astrasonic.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void options_and_words_are_told_apart_in_any_order() {
        var arguments = parse("first", "--port", "9000", "--empty", "second");
        assertThat(arguments.words()).containsExactly("first", "second");
        assertThat(arguments.number("--port", 1, 1, 65_535)).isEqualTo(9000);
        assertThat(arguments.has("--empty")).isTrue();
    }

    @Test
    void what_was_not_typed_has_its_default() {
        assertThat(parse().number("--port", 8080, 1, 65_535)).isEqualTo(8080);
        assertThat(parse().text("--port")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "eighty", "", "99999999999"})
    void a_number_out_of_bounds_or_no_number_is_a_misuse(String port) {
        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> parse("--port", port).number("--port", 8080, 1, 65_535))
                .withMessageContaining("from 1 to 65535");
    }

    @Test
    void an_option_nobody_knows_is_a_misuse() {
        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> parse("--prot", "1"))
                .withMessageContaining("--prot");
    }

    @Test
    void an_option_without_its_value_is_a_misuse() {
        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> parse("--port"))
                .withMessageContaining("needs a value");
    }

    private static Arguments parse(String... typed) {
        return Arguments.parse(List.of(typed), Set.of("--port"), Set.of("--empty"));
    }
}
