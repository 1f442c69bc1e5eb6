package ai.astrasonic.breaches.severity;

import java.math.BigDecimal;

/** How easily the data leads to a person (EI, Annex 2). */
public enum Identifiability {
    NEGLIGIBLE(Scores.QUARTER),
    LIMITED(Scores.HALF),
    SIGNIFICANT(Scores.THREE_QUARTERS),
    MAXIMUM(Scores.WHOLE);

    private final BigDecimal factor;

    Identifiability(BigDecimal factor) {
        this.factor = factor;
    }

    public BigDecimal factor() {
        return factor;
    }
}
