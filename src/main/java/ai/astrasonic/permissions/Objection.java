package ai.astrasonic.permissions;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.util.Optional;

/**
 * An objection to a processing activity (Art. 21), in force until it is rejected or taken back.
 *
 * @param activity key of the processing activity
 * @param upheld empty until it is decided
 * @param endedAt when it was rejected or taken back
 */
public record Objection(
        ObjectionId id,
        AccountId account,
        String activity,
        ObjectionGround ground,
        Optional<RequestId> request,
        Instant since,
        Optional<Boolean> upheld,
        Optional<Instant> decidedAt,
        Optional<Instant> endedAt) {

    public boolean isInForce() {
        return endedAt.isEmpty();
    }

    public boolean isDecided() {
        return upheld.isPresent();
    }
}
