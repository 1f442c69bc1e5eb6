package ai.astrasonic.console.parts;

import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * One way to narrow a list: a name and the values to choose from, each with its words.
 *
 * @param fits whether a value in an address means anything; one that does not is left out
 */
public record ListFilter(
        String key,
        String label,
        SequencedMap<String, String> choices,
        SerializablePredicate<String> fits,
        SerializableFunction<String, String> words)
        implements Serializable {

    public ListFilter(String key, String label, SequencedMap<String, String> choices) {
        this(key, label, choices, choices::containsKey, value -> choices.getOrDefault(value, value));
    }

    /** A filter that a link sets and a chip takes away; nobody chooses it from a menu. */
    public static ListFilter byLink(
            String key, String label, SerializablePredicate<String> fits, SerializableFunction<String, String> words) {
        return new ListFilter(key, label, new LinkedHashMap<>(), fits, words);
    }

    boolean isChosen() {
        return !choices.isEmpty();
    }

    String wordFor(String value) {
        return words.apply(value);
    }
}
