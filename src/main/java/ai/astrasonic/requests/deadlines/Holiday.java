package ai.astrasonic.requests.deadlines;

import java.time.LocalDate;

/** One public holiday on its day; its name is text {@code holiday.<key>}. */
public record Holiday(String key, LocalDate date, boolean rollsForward) {}
