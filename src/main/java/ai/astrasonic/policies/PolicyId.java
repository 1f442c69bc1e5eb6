package ai.astrasonic.policies;

import java.util.UUID;

/** Names one version of the policy, inside; outside it has a number. */
public record PolicyId(UUID value) {

    /** @throws IllegalArgumentException when the text is no such id */
    public static PolicyId of(String text) {
        return new PolicyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
