package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.time.Instant;

/** What came of an identity check. */
public sealed interface IdentityOutcome {

    /**
     * Identity is settled.
     *
     * @param passphrase opens the download later; shown this once, stored as a keyed hash only; empty where the answer is no package
     */
    record Confirmed(RequestId request, String passphrase) implements IdentityOutcome {
        @Override
        public String toString() {
            return "Confirmed[" + request + "]";
        }
    }

    record Wrong(int triesLeft) implements IdentityOutcome {}

    record Unknown() implements IdentityOutcome {}

    record Expired() implements IdentityOutcome {}

    /** It was used, replaced, guessed at too often, or the request is closed. */
    record NoLongerGood() implements IdentityOutcome {}

    record TooMany(Instant retryAt) implements IdentityOutcome {}

    /** The request is nobody's yet. */
    record NoAccount() implements IdentityOutcome {}

    /** Somebody is signed in, but not to the account that the request is about. */
    record NotThisAccount() implements IdentityOutcome {}
}
