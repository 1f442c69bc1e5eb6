package ai.astrasonic.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import org.junit.jupiter.api.Test;

class DetourTest {

    private static final URI ADDRESS = URI.create("https://api.stripe.com/v1/customers?limit=3");

    @Test
    void a_call_ends_at_the_stand_in_with_everything_that_was_said() {
        assertThat(new Detour("http://127.0.0.1:9", true).of(ADDRESS))
                .isEqualTo(URI.create("http://127.0.0.1:9/api.stripe.com/v1/customers?limit=3"));
    }

    @Test
    void without_stand_ins_the_address_stays_as_it_is() {
        assertThat(new Detour("", false).of(ADDRESS)).isEqualTo(ADDRESS);
    }

    @Test
    void a_console_that_is_not_local_does_not_start_with_stand_ins() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Detour("http://127.0.0.1:9", false))
                .withMessageContaining("ASTRASONIC_OUTBOUND_STANDINS");
    }
}
