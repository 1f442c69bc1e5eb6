package ai.astrasonic.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "Noor Bakker, N••• B•••",
        "Ελένη Παπαδοπούλου, Ε••• Π•••",
        "محمد, م•••",
        "👩🏽‍🎤 Star, 👩🏽‍🎤••• S•••",
        "É, É•••"
    })
    void a_name_shows_the_first_letter_of_each_word(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @Test
    void no_name_shows_nothing() {
        assertThat(Masking.name(null)).isEmpty();
        assertThat(Masking.name("  ")).isEmpty();
    }
}
