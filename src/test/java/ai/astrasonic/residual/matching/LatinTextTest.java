package ai.astrasonic.residual.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LatinTextTest {

    @Test
    void says_the_same_as_the_general_rules_or_nothing() {
        for (int sign = 0; sign < 0x3000; sign++) {
            var text = "aX" + Character.toString(sign) + "Zb";
            var latin = normal(text);
            if (latin != null) {
                assertThat(new String(latin, StandardCharsets.UTF_8).toLowerCase())
                        .as("U+%04X", sign)
                        .isEqualTo(new String(NormalForm.bytes(text), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void knows_the_letters_of_everyday_names() {
        assertThat(normal("Jörg – Łukasz “Žižek” Őry")).isNotNull();
    }

    @Test
    void leaves_the_rest_to_the_general_rules() {
        assertThat(normal("山田")).isNull();
        assertThat(normal("e\u0301")).isNull();
        assertThat(normal("a\u200bb")).isNull();
        assertThat(normal("a\u00adb")).isNull();
        assertThat(LatinText.normal(new byte[] {'a', (byte) 0xc3}, 0, 2)).isNull();
    }

    private static byte @org.jspecify.annotations.Nullable [] normal(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return LatinText.normal(bytes, 0, bytes.length);
    }
}
