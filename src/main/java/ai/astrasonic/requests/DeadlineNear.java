package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.time.LocalDate;

/**
 * An open request is due in so many days; negative once it is late.
 *
 * @param escalates whether it became more urgent than what was told last
 */
public record DeadlineNear(RequestId request, LocalDate due, int daysLeft, boolean escalates) {}
