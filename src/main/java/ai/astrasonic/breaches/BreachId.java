package ai.astrasonic.breaches;

import java.util.Objects;
import java.util.UUID;

/** Names a breach. */
public record BreachId(UUID value) {

    public BreachId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
