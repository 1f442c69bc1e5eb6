package ai.astrasonic.requests;

import ai.astrasonic.accounts.AccountAttribute;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is put right about a person (Art. 16).
 *
 * @param values the right value of each attribute that was wrong
 * @param statements the person's own words to what may not be rewritten, by key of the data set
 * @param evidence what showed that they are right, never a value
 */
public record Righting(Map<AccountAttribute, String> values, Map<String, String> statements, String evidence) {

    public Righting {
        values = Map.copyOf(values);
        statements = Map.copyOf(statements);
        if (values.isEmpty() && statements.isEmpty()) {
            throw new IllegalArgumentException("Something is put right, or completed");
        }
        if (evidence.isBlank()) {
            throw new IllegalArgumentException("Say what shows that it is right");
        }
    }

    public static Righting of(AccountAttribute attribute, String value, String evidence) {
        return new Righting(Map.of(attribute, value), Map.of(), evidence);
    }

    /** In a fixed order, so that two rightings of one person never wait for each other. */
    Map<AccountAttribute, String> inOrder() {
        var ordered = new EnumMap<AccountAttribute, String>(AccountAttribute.class);
        ordered.putAll(values);
        return ordered;
    }

    /** The right values by the column of the account. */
    Map<String, String> byName() {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(value -> value.getKey().column(), Map.Entry::getValue));
    }

    /** No value of a person belongs into a log. */
    @Override
    public String toString() {
        return "Righting" + values.keySet() + statements.keySet();
    }
}
