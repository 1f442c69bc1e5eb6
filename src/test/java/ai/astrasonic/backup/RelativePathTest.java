package ai.astrasonic.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelativePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/a",
                "\\a",
                "C:/a",
                "c:a",
                "file:///a",
                " /a",
                "../a",
                "a/../b",
                "..",
                "a/..",
                "a\nb",
                "a../b"
            })
    void refuses_what_is_not_relative_without_quoting_it(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RelativePath(path))
                .withMessageStartingWith("A path must be relative")
                .withMessageNotContaining("C:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.mp3", "House/Ünder 100%.mp3", ".hidden/a", "a..b/c", "AC\\DC.mp3"})
    void takes_relative_ones(String path) {
        assertThat(new RelativePath(path).value()).isEqualTo(path);
    }

    @Test
    void keeps_itself_out_of_logs() {
        assertThat(new RelativePath("Sanne/secret.mp3")).hasToString("RelativePath[...]");
        assertThat(new RelativePath("Sanne/secret.mp3").fileName()).isEqualTo("secret.mp3");
    }
}
