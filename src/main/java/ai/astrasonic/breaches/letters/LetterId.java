package ai.astrasonic.breaches.letters;

import java.util.Objects;
import java.util.UUID;

/** Names one letter to the people of a breach. */
public record LetterId(UUID value) {

    public LetterId {
        Objects.requireNonNull(value);
    }

    /** @throws IllegalArgumentException when the text is no such id */
    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
