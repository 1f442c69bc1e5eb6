package ai.astrasonic.requests.deadlines;

import java.time.Instant;
import java.util.List;

/**
 * The end of a period in hours in two readings: counted from the instant itself, to which we work, and from the next full hour
 * as Art. 3(1) and 3(2)(a) Regulation 1182/71 say.
 *
 * @param reminders after how many hours somebody is reminded
 * @param escalates from which of them on everybody who can act is told
 */
public record NotificationDeadline(
        Instant awareAt, Instant safe, Instant regulation, List<Integer> reminders, int escalates) {}
