package ai.astrasonic.requests.downloads;

import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.util.UUID;

/** What stands behind a link that somebody followed. */
public sealed interface LinkFound {

    /** It opens, once the passphrase is given. */
    record Good(UUID id, UUID packageId, RequestId request, Instant expiresAt) implements LinkFound {}

    /** It did open once: it ran out, was revoked, or was tried with wrong passphrases too often. */
    record Gone() implements LinkFound {}

    /** There never was such a link, or it is another person's. */
    record Unknown() implements LinkFound {}
}
