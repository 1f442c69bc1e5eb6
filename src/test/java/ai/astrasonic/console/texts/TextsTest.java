package ai.astrasonic.console.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

    /** A key in the code; one that ends in a dot is put together with a value at run time. */
    private static final Pattern KEY = Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"|title = \"(nav\\.[a-z]+)\"");

    private final BundledTexts texts = new BundledTexts();
    private final Map<String, String> english = texts.getAllTranslations(Languages.ENGLISH);
    private final Map<String, String> dutch = texts.getAllTranslations(Languages.DUTCH);

    @Test
    void both_languages_say_the_same_things() {
        assertThat(dutch.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void both_languages_leave_room_for_the_same_values() {
        var different = english.keySet().stream()
                .filter(key -> !values(english.get(key)).equals(values(dutch.get(key))))
                .toList();

        assertThat(different).isEmpty();
    }

    @Test
    void every_text_of_the_console_can_be_formatted() {
        for (var language : List.of(english, dutch)) {
            language.entrySet().stream()
                    .filter(text -> !text.getKey().contains(":"))
                    .forEach(text -> {
                        assertThat(text.getValue())
                                .as(text.getKey())
                                .isNotBlank()
                                .doesNotContain("'");
                        new MessageFormat(text.getValue());
                    });
        }
    }

    @Test
    void every_key_that_a_view_asks_for_exists() throws IOException {
        var missing = keysInCode().stream()
                .filter(key -> key.endsWith(".") || key.endsWith(":")
                        ? english.keySet().stream().noneMatch(known -> known.startsWith(key))
                        : !english.containsKey(key))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void an_unknown_language_reads_english() {
        assertThat(Languages.closestTo(Locale.FRENCH)).isEqualTo(Languages.ENGLISH);
        assertThat(Languages.closestTo(Locale.of("nl", "BE"))).isEqualTo(Languages.DUTCH);
    }

    @Test
    void one_and_many_are_said_apart() {
        assertThat(texts.getTranslation("time.left", Languages.ENGLISH, 1L)).isEqualTo("1 day left");
        assertThat(texts.getTranslation("time.left", Languages.DUTCH, 3L)).isEqualTo("nog 3 dagen");
    }

    private static Set<Integer> values(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toSet());
    }

    private static Set<String> keysInCode() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/ai/astrasonic/console"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
