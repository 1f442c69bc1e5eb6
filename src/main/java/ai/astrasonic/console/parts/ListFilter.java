package ai.astrasonic.console.parts;

import java.io.Serializable;
import java.util.SequencedMap;

/** One way to narrow a list: a name and the values to choose from, each with its words. */
public record ListFilter(String key, String label, SequencedMap<String, String> choices) implements Serializable {

    String wordFor(String value) {
        return choices.getOrDefault(value, value);
    }
}
