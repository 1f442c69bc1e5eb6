package ai.astrasonic.finance.auditcheck;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An open element that holds others: the texts of its leaves so far. */
final class Element {

    private final Map<String, String> leaves = new HashMap<>();

    void clear() {
        leaves.clear();
    }

    void put(String leaf, String text) {
        leaves.put(leaf, text);
    }

    /** Null where it is not there or empty. */
    @Nullable
    String get(String leaf) {
        var text = leaves.get(leaf);
        return text == null || text.isEmpty() ? null : text;
    }
}
