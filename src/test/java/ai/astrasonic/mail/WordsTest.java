package ai.astrasonic.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.shared.EmailAddress;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void the_words_come_in_the_persons_language() {
        assertThat(words("nl", "Noor").text()).startsWith("Dag Noor");
        assertThat(words("en", "Noor").text()).startsWith("Hello Noor");
        assertThat(words("nl", "Noor").html()).contains("<html lang=\"nl\">");
    }

    @Test
    void a_value_is_never_markup_and_never_a_pattern() {
        var words = words("en", "<b>$1</b> {name}");

        assertThat(words.text()).contains("Hello <b>$1</b> {name}");
        assertThat(words.html()).contains("&lt;b&gt;$1&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void a_link_can_be_clicked_in_html() {
        assertThat(words("en", "Noor").html()).contains("<a href=\"https://astrasonic.ai/help\">");
    }

    @Test
    void a_subject_is_one_line() {
        assertThat(words("en", "Noor\r\nBcc: all@example.org").subject()).doesNotContain("\r", "\n");
    }

    @Test
    void a_missing_value_is_noticed_before_anything_is_sent() {
        assertThatThrownBy(() -> Words.of(new OutgoingMail(
                        null, new EmailAddress("a@example.org"), "mailtest.greeting", Locale.ENGLISH, Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    private static Words words(String language, String name) {
        return Words.of(new OutgoingMail(
                null,
                new EmailAddress("a@example.org"),
                "mailtest.greeting",
                Locale.of(language),
                Map.of("name", name)));
    }
}
