package ai.astrasonic.connectors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One name under which a person is known somewhere. */
public record Handle(
        HandleKind kind, String value, @Nullable Instant at) {

    public Handle(HandleKind kind, String value) {
        this(kind, value, null);
    }

    /** Never the value: it is personal data. */
    @Override
    public String toString() {
        return kind.name();
    }
}
