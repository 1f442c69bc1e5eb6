package ai.astrasonic.processors;

import java.time.LocalDate;

/**
 * That somebody looked at a recipient as a whole again.
 *
 * @param nextDue the last day for the next time
 */
public record Review(LocalDate doneOn, LocalDate nextDue) {}
