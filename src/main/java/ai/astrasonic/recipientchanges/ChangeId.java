package ai.astrasonic.recipientchanges;

import java.util.UUID;

/** A change of the recipients. */
public record ChangeId(UUID value) {

    /** @throws IllegalArgumentException when the text is no such id */
    public static ChangeId of(String text) {
        return new ChangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
