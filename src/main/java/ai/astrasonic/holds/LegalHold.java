package ai.astrasonic.holds;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One hold as it stands.
 *
 * @param placedBy id of the member of staff, as the audit trail has it
 * @param release none while it stands
 */
public record LegalHold(
        HoldId id,
        HoldGround ground,
        String facts,
        HoldScope scope,
        String orderedBy,
        Instant placedAt,
        String placedBy,
        LocalDate reviewOn,
        @Nullable Release release) {

    /** Its end. */
    public record Release(Instant at, String by, String reason) {}

    public boolean stands() {
        return release == null;
    }
}
