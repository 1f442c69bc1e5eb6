package ai.astrasonic.permissions;

import java.util.UUID;

/** Identifies a restriction. */
public record RestrictionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
