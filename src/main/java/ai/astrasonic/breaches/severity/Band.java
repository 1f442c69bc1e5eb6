package ai.astrasonic.breaches.severity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;

/** The four bands of a score, and what they are to the people it is about. */
public enum Band {
    /** At most inconveniences that are easily overcome. */
    LOW("0"),
    MEDIUM("2"),
    /** Serious consequences, overcome with difficulty. */
    HIGH("3"),
    /** Consequences that may not be overcome. */
    VERY_HIGH("4");

    /** So near to a border the file must say why it is on this side. */
    private static final BigDecimal NEAR = Scores.QUARTER;

    private final BigDecimal from;

    Band(String from) {
        this.from = new BigDecimal(from);
    }

    static Band of(BigDecimal score) {
        return Arrays.stream(values())
                .filter(band -> band.from.compareTo(score) <= 0)
                .max(Comparator.comparing(band -> band.from))
                .orElseThrow();
    }

    static boolean isNearABorder(BigDecimal score) {
        return Arrays.stream(values())
                .filter(band -> band != LOW)
                .anyMatch(band -> band.from.subtract(score).abs().compareTo(NEAR) <= 0);
    }
}
