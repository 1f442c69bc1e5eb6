package ai.astrasonic.requests.steps;

/** A step that a case of a certain kind needs, and who has to act first. */
public record PlannedStep(String key, Awaited awaited) {}
