package ai.astrasonic.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "4242 4242 4242 4242",
                "4242-4242-4242-4242",
                "4242.4242.4242.4242",
                "4242\u00a04242\u00a04242\u00a04242",
                "3782 822463 10005",
                "6011000990139424",
                "4222222222222",
                "٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢",
                "ref 99 4242424242424242 exp 12/30"
            })
    void a_card_number_is_refused_however_it_is_written(String text) {
        assertThat(CardNumbers.without(text)).contains(CardNumbers.REFUSED).doesNotContain("4242 4242", "42424242");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Astrasonic Pro, November 2026",
                "4242424242424241",
                "424242424242",
                "0000000000000000",
                "invoice 2026-0001 of 22-11-2026",
                "ch_3PgafuB7WZ01zgkWXYmPNZs8 costs $1"
            })
    void other_text_stays_as_it_is(String text) {
        assertThat(CardNumbers.without(text)).isEqualTo(text);
    }
}
