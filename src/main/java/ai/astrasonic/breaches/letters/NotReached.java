package ai.astrasonic.breaches.letters;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom no letter reached.
 *
 * @param address where it went; null for who has none any more
 * @param otherwise how they were told in another way; null while they were not
 */
public record NotReached(
        UUID id,
        AccountId account,
        @Nullable EmailAddress address,
        Outcome outcome,
        int attempts,
        @Nullable Instant since,
        @Nullable String note,
        @Nullable String otherwise) {

    /** Why not. */
    public enum Outcome {
        BOUNCED,
        REFUSED,
        GIVEN_UP,
        NO_ADDRESS
    }
}
