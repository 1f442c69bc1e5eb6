package ai.astrasonic.connectors;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a connector has to know in its next attempt, such as the number of a job there; encrypted where it is kept. */
public record Notes(Map<String, String> all) {

    public static final Notes NONE = new Notes(Map.of());

    public Notes {
        all = Map.copyOf(all);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(all.get(name));
    }

    public Notes with(String name, String value) {
        var more = new HashMap<>(all);
        more.put(name, value);
        return new Notes(more);
    }
}
