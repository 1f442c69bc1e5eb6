package ai.astrasonic.connections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a service gave us to act for the person; in clear only while it is being used. */
public record Tokens(
        String access, @Nullable String refresh, @Nullable Instant expiresAt) {

    /** Never shows a token. */
    @Override
    public String toString() {
        return "Tokens[…]";
    }
}
