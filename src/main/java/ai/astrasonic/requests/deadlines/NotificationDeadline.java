package ai.astrasonic.requests.deadlines;

import java.time.Instant;

/**
 * The end of a period in hours in two readings: counted from the instant itself, to which we work, and from the next full hour
 * as Art. 3(1) and 3(2)(a) Regulation 1182/71 say.
 */
public record NotificationDeadline(Instant awareAt, Instant safe, Instant regulation) {}
