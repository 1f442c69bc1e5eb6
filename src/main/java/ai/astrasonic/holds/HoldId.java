package ai.astrasonic.holds;

import java.util.Objects;
import java.util.UUID;

/** Names a legal hold. */
public record HoldId(UUID value) {

    public HoldId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
