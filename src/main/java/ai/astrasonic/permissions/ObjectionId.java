package ai.astrasonic.permissions;

import java.util.UUID;

/** Identifies an objection. */
public record ObjectionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
