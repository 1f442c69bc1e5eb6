package ai.astrasonic.requests.identity;

import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.util.UUID;

/** What came of a try with a link or a code. */
public sealed interface Tried {

    record Right(RequestId request, UUID challenge) implements Tried {}

    record Wrong(int triesLeft) implements Tried {}

    /** No such link, or no code was ever sent for the request. */
    record Unknown() implements Tried {}

    record Expired() implements Tried {}

    /** It was used, or replaced by a newer one. */
    record NoLongerGood() implements Tried {}

    record TooMany(Instant retryAt) implements Tried {}
}
