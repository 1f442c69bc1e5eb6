package ai.astrasonic.processors;

import java.time.LocalDate;

/**
 * That a decision on adequacy ends, or counts again, from a day on.
 *
 * @param decision its key
 */
public record AdequacyRuling(String decision, boolean inForce, LocalDate effectiveOn) {}
