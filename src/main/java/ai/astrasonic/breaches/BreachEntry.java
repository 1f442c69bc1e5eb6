package ai.astrasonic.breaches;

import java.time.Instant;

/**
 * One line of what happened since a breach was seen.
 *
 * @param act key of a text {@code breach.act.…}
 * @param words of whoever did it; empty when there are none
 */
public record BreachEntry(Instant at, String actor, String act, String words) {}
