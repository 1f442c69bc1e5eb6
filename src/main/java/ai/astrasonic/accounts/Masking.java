package ai.astrasonic.accounts;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows the beginning of each word of a name; a letter with its accents or an emoji counts as one. */
final class Masking {

    private Masking() {}

    static String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        return Stream.of(name.strip().split("\\s+"))
                .map(word -> firstOf(word) + "•••")
                .collect(Collectors.joining(" "));
    }

    private static String firstOf(String word) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        return word.substring(0, letters.next());
    }
}
