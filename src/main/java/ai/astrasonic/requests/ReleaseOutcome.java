package ai.astrasonic.requests;

import java.time.Instant;

/** What came of releasing a package. */
public sealed interface ReleaseOutcome {

    /** The person was sent a link to the address we hold, shown masked. */
    record Released(PackageId accessPackage, String maskedAddress, Instant expiresAt) implements ReleaseOutcome {}

    /** Why not; its name is text {@code release.refused.…}. */
    record Refused(Ground ground) implements ReleaseOutcome {}

    /** What stands against it. */
    enum Ground {
        NOT_BUILT,
        NOT_PREVIEWED,
        ALREADY_RELEASED,
        NO_ADDRESS_HELD,
        /** Nobody looked at a message for what it says about others: Art. 15(4). */
        MESSAGES_UNREAD,
        LATE_WITHOUT_REASON
    }
}
