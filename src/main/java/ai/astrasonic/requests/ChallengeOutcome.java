package ai.astrasonic.requests;

import java.time.Instant;

/** What came of asking a person to prove who they are. */
public sealed interface ChallengeOutcome {

    /** A link and a code are on their way to the address we hold, shown masked. */
    record Sent(String maskedAddress, Instant expiresAt) implements ChallengeOutcome {}

    /** The request is nobody's yet: find the account first, or answer that nothing is held. */
    record NoAccount() implements ChallengeOutcome {}

    /** We hold no address of this account: identity must be settled in another way. */
    record NoAddressHeld() implements ChallengeOutcome {}

    record TooMany(Instant retryAt) implements ChallengeOutcome {}

    record AlreadySettled() implements ChallengeOutcome {}
}
