package ai.astrasonic.policies;

/** Whether a version changes something for people, so that each of them is told, and why the DPO judged so. */
public record Materiality(boolean material, String because) {}
