package ai.astrasonic.recipientchanges;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has against a change.
 *
 * @param address masked: the whole one is in the mail they sent
 * @param decision null while it is open
 */
public record ObjectionView(
        UUID id,
        String address,
        String words,
        Instant receivedAt,
        @Nullable Decision decision,
        @Nullable String because,
        @Nullable Instant decidedAt) {

    /** What came of it: upheld, the change does not come as it is. */
    public enum Decision {
        UPHELD,
        REJECTED
    }
}
