package ai.astrasonic.breaches.severity;

import java.math.BigDecimal;

/** Points in quarters, exactly. */
final class Scores {

    static final BigDecimal NONE = BigDecimal.ZERO;
    static final BigDecimal QUARTER = new BigDecimal("0.25");
    static final BigDecimal HALF = new BigDecimal("0.5");
    static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");
    static final BigDecimal WHOLE = BigDecimal.ONE;

    private Scores() {}

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
