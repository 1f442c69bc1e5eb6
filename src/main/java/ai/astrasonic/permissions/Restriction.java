package ai.astrasonic.permissions;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.util.Optional;

/**
 * A restriction of processing (Art. 18), in force or ended.
 *
 * @param request the request it answers; empty where there was none
 * @param toldAt when the person was told that it would end (Art. 18(3))
 * @param lifting its announced end; empty while none was announced
 */
public record Restriction(
        RestrictionId id,
        AccountId account,
        RestrictionGround ground,
        Optional<RequestId> request,
        Instant since,
        Optional<Instant> toldAt,
        Optional<Instant> liftedAt,
        Optional<PlannedLifting> lifting) {

    public boolean isInForce() {
        return liftedAt.isEmpty();
    }

    /** Whether its end can be announced to the person now. */
    public boolean mayBeAnnounced() {
        return isInForce()
                && ground.toldBeforeItEnds()
                && lifting.filter(PlannedLifting::stands).isEmpty();
    }

    /** Whether its end was announced and has not come. */
    public boolean isAnnounced() {
        return isInForce() && lifting.filter(PlannedLifting::stands).isPresent();
    }

    /** Whether it may end now. */
    public boolean mayEnd() {
        return isInForce() && (toldAt.isPresent() || !ground.toldBeforeItEnds());
    }
}
