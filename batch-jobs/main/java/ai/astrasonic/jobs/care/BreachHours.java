package ai.astrasonic.jobs.care;

import ai.astrasonic.breaches.BreachReminders;
import ai.astrasonic.jobs.engine.Watch;
import org.springframework.stereotype.Component;

/** Tells of the hours of open breaches (Art. 33(1)); each minute, since hours do not wait for the daily care. */
@Component
class BreachHours implements Watch {

    private final BreachReminders reminders;

    BreachHours(BreachReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return BreachReminders.NAME;
    }

    @Override
    public void look() {
        reminders.remind();
    }
}
