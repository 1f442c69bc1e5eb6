package ai.astrasonic.centre;

import static ai.astrasonic.pages.HtmlPage.escaped;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists to choose one of, in the order of the reader's language. */
final class Choices {

    private Choices() {}

    static String label(String of, String words) {
        return "<label for=\"" + of + "\">" + escaped(words) + "</label>";
    }

    /** Those in which we write, and the one that is chosen. */
    static String ofLanguages(String chosen, Frame frame) {
        return list(
                "language",
                Stream.of("en", "nl", chosen),
                chosen,
                frame,
                tag -> Locale.of(tag).getDisplayLanguage(frame.language()));
    }

    static String ofCountries(String chosen, Frame frame) {
        return list(
                "country",
                Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(chosen)),
                chosen,
                frame,
                code -> Locale.of("", code).getDisplayCountry(frame.language()));
    }

    private static String list(
            String name, Stream<String> values, String chosen, Frame frame, Function<String, String> words) {
        var options = values.filter(value -> !value.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(words, Collator.getInstance(frame.language())))
                .map(value -> "<option value=\"" + escaped(value) + "\"" + (value.equals(chosen) ? " selected" : "")
                        + ">" + escaped(words.apply(value)) + "</option>")
                .collect(Collectors.joining());
        var none = chosen.isEmpty() ? "<option value=\"\"></option>" : "";
        return "<select id=\"" + name + "\" name=\"" + name + "\">" + none + options + "</select>";
    }
}
