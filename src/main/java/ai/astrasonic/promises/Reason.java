package ai.astrasonic.promises;

import java.util.Arrays;
import java.util.List;

/**
 * A reason in words that exist in every language.
 *
 * @param key in the {@code promises} bundle
 * @param values what goes into the text, in order
 */
public record Reason(String key, List<String> values) {

    public Reason {
        values = List.copyOf(values);
    }

    public static Reason of(String key, Object... values) {
        return new Reason(key, Arrays.stream(values).map(String::valueOf).toList());
    }
}
