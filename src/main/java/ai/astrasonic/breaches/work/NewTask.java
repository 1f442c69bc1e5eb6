package ai.astrasonic.breaches.work;

import java.time.LocalDate;

/**
 * Something to do about a breach.
 *
 * @param owner who does it
 */
public record NewTask(BreachTask.Kind kind, String what, String owner, LocalDate dueOn) {}
