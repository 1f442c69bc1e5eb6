package ai.astrasonic.breaches;

/**
 * A breach was reported, or a signal of one became certain.
 *
 * @param aware whether the hours run
 */
public record BreachReported(BreachId breach, boolean aware) {}
