package ai.astrasonic.breaches.severity;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The severity of a breach: SE = DPC x EI + CB. Of several kinds of data the highest counts. It supports the decision and never
 * makes it.
 *
 * @param contexts every kind of data that was hit; at least one
 * @param identifiableBecause why people are as easily found as said
 * @param judged the score that counts instead; null where the computed one does
 */
public record Severity(
        List<Context> contexts,
        Identifiability identifiability,
        String identifiableBecause,
        Circumstances circumstances,
        @Nullable Judgement judged) {

    /** The worst there is: the most sensitive data of somebody named, lost in every way by intent. */
    public static final BigDecimal HIGHEST = new BigDecimal("6");

    /**
     * A score by judgement.
     *
     * @param because never blank
     */
    public record Judgement(BigDecimal score, String because) {

        public Judgement {
            Scores.require(!because.isBlank(), "A score by judgement says why");
            Scores.require(
                    score.signum() >= 0 && score.compareTo(HIGHEST) <= 0, "A severity lies between 0 and " + HIGHEST);
        }
    }

    public Severity {
        contexts = List.copyOf(contexts);
        Scores.require(!contexts.isEmpty(), "A breach without a kind of data has no severity");
        Scores.require(!identifiableBecause.isBlank(), "How easily people are found is explained");
    }

    /** The kind of data that counts. */
    public Context decisive() {
        return contexts.stream().max(Comparator.comparingInt(Context::score)).orElseThrow();
    }

    public BigDecimal computed() {
        return BigDecimal.valueOf(decisive().score())
                .multiply(identifiability.factor())
                .add(circumstances.points());
    }

    /** What counts: by judgement where somebody judged. */
    public BigDecimal score() {
        return judged == null ? computed() : judged.score();
    }

    public Band band() {
        return Band.of(score());
    }

    public boolean isNearABorder() {
        return Band.isNearABorder(score());
    }
}
