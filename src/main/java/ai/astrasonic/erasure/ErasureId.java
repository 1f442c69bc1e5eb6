package ai.astrasonic.erasure;

import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Names one erasure of one person. */
public record ErasureId(UUID value) {

    public ErasureId {
        Objects.requireNonNull(value);
    }

    public static ErasureId next(Clock clock) {
        return new ErasureId(Ids.next(clock));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
