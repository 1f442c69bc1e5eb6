package ai.astrasonic.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed after a command's name.
 *
 * @param options such as {@code --port 8080}; one without a value has the empty text
 * @param words the rest, in order
 */
public record Arguments(Map<String, String> options, List<String> words) {

    /** Reads the arguments; an option that is in neither set is a mistake. */
    public static Arguments parse(List<String> typed, Set<String> withValue, Set<String> withoutValue) {
        var options = new LinkedHashMap<String, String>();
        var words = new ArrayList<String>();
        var rest = typed.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (withoutValue.contains(word)) {
                options.put(word, "");
            } else if (!withValue.contains(word)) {
                throw new Misuse("There is no option " + word + " here; ./console help lists what there is.");
            } else if (!rest.hasNext()) {
                throw new Misuse("The option " + word + " needs a value after it.");
            } else {
                options.put(word, rest.next());
            }
        }
        return new Arguments(options, words);
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public Optional<String> text(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** A whole number within bounds, or the default where the option is missing. */
    public int number(String option, int otherwise, int least, int most) {
        var text = options.get(option);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words as for a number out of bounds.
        }
        throw new Misuse(
                "The option " + option + " takes a whole number from " + least + " to " + most + ", not " + text + ".");
    }
}
