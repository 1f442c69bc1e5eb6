package ai.astrasonic.breaches.scope;

import java.util.Objects;
import java.util.UUID;

/** Names a list of account ids that somebody gave. */
public record ListId(UUID value) {

    public ListId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
