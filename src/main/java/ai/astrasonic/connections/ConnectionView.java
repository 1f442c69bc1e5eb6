package ai.astrasonic.connections;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection as its person sees it, without any token.
 *
 * @param endsAt when it ends by itself there, or did
 * @param ended whether it did: nothing lets us in any more
 */
public record ConnectionView(
        UUID id,
        Provider provider,
        String scopes,
        Instant connectedAt,
        @Nullable Instant endsAt,
        boolean ended) {}
