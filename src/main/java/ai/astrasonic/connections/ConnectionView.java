package ai.astrasonic.connections;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection as its person sees it, without any token.
 *
 * @param accessUntil when the access that we have now ends, and is renewed
 */
public record ConnectionView(
        UUID id,
        Provider provider,
        String scopes,
        Instant connectedAt,
        @Nullable Instant accessUntil) {}
