package ai.astrasonic.breaches.scope;

import java.util.Objects;
import java.util.UUID;

/** Names one count of the scope of a breach. */
public record ScopeId(UUID value) {

    public ScopeId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
