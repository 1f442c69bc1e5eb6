package ai.astrasonic.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void adds_and_subtracts_in_minor_units() {
        var twelveFifty = Money.of(1250, "eur");

        assertThat(twelveFifty.plus(Money.of(50, "EUR"))).isEqualTo(Money.of(1300, "EUR"));
        assertThat(twelveFifty.minus(Money.of(1300, "EUR"))).isEqualTo(Money.of(-50, "EUR"));
    }

    @Test
    void euros_and_dollars_do_not_add_up() {
        assertThatThrownBy(() -> Money.of(1, "EUR").plus(Money.of(1, "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EUR")
                .hasMessageContaining("USD");
    }

    @Test
    void an_overflow_is_an_error_and_not_a_wrong_amount() {
        assertThatThrownBy(() -> Money.of(Long.MAX_VALUE, "EUR").plus(Money.of(1, "EUR")))
                .isInstanceOf(ArithmeticException.class);
    }
}
