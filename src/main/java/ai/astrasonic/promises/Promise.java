package ai.astrasonic.promises;

/** A promise of the published policy and how it stands. */
public record Promise(PromiseId id, PromiseState state) {}
