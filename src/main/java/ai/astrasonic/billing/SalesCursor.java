package ai.astrasonic.billing;

import java.time.Instant;

/** How far a walk over the sales, oldest first, has come. */
public record SalesCursor(Instant at, String id) {

    public static final SalesCursor START = new SalesCursor(Instant.EPOCH, "");
}
