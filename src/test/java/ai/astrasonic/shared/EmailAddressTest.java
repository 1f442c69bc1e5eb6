package ai.astrasonic.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Jan.Jansen@Example.ORG, jan.jansen@example.org",
        "' jo@example.org ', jo@example.org",
        "dj@café.example, dj@xn--caf-dma.example",
        "ELENI@BÜCHER.example, eleni@xn--bcher-kva.example",
    })
    void compares_by_its_normal_form(String typed, String normal) {
        assertThat(new EmailAddress(typed).normal()).isEqualTo(normal);
    }

    @Test
    void two_spellings_of_one_accent_are_one_address() {
        assertThat(new EmailAddress("rene\u0301@example.org").normal())
                .isEqualTo(new EmailAddress("ren\u00e9@example.org").normal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "a@b", "a b@example.org", "a@b@example.org", "<x>@example.org", "x@exa mple.org"})
    void refuses_what_is_no_address_without_repeating_it(String typed) {
        assertThatThrownBy(() -> new EmailAddress(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This is not an e-mail address");
    }

    @Test
    void shows_itself_masked_so_that_no_log_line_holds_it() {
        assertThat(new EmailAddress("jan@example.org")).hasToString("j•••@e•••.org");
    }
}
