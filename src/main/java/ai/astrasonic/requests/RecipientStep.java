package ai.astrasonic.requests;

import ai.astrasonic.requests.steps.StepOutcome;

/** How it stands with one recipient that got the person's data: Art. 19. */
public record RecipientStep(String recipient, String name, StepOutcome outcome) {}
