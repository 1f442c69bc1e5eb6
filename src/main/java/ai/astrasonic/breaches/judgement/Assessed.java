package ai.astrasonic.breaches.judgement;

import ai.astrasonic.breaches.assessment.Proposal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that was made, with what followed from it by the thresholds of that day.
 *
 * @param number counted for each breach from one
 * @param scope the count that its people come from; null where nothing was counted yet
 */
public record Assessed(
        UUID id,
        int number,
        Instant at,
        String by,
        @Nullable UUID scope,
        NewAssessment content,
        Proposal proposal) {}
