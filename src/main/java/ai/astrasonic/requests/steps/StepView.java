package ai.astrasonic.requests.steps;

import java.time.Instant;

/** One step of a checklist as it stands; its name is text {@code step.<key>}. */
public record StepView(String key, StepOutcome outcome, Instant since) {}
