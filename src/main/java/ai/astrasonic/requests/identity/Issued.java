package ai.astrasonic.requests.identity;

import java.time.Instant;
import java.util.UUID;

/** What came of asking for a link and a code. */
public sealed interface Issued {

    /** Both exist; nobody but the mail to the person may carry them. */
    record Challenge(UUID id, String token, String code, Instant expiresAt) implements Issued {
        @Override
        public String toString() {
            return "Challenge[" + id + "]";
        }
    }

    /** Too many for this account lately. */
    record TooMany(Instant retryAt) implements Issued {}
}
