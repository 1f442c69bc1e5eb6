package ai.astrasonic.breaches;

/** It is known better when a breach happened. */
public record OccurrenceCorrected(BreachId breach) {}
