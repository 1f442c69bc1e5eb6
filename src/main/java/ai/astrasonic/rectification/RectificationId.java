package ai.astrasonic.rectification;

import java.util.UUID;

/** Identifies a rectification. */
public record RectificationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
