package ai.astrasonic.jobs.finance;

import ai.astrasonic.finance.intake.EventIntake;
import ai.astrasonic.jobs.engine.Watch;
import org.springframework.stereotype.Component;

/** Takes Stripe's events in, each minute, all that wait. */
@Component
class EventsWatch implements Watch {

    private final EventIntake intake;

    EventsWatch(EventIntake intake) {
        this.intake = intake;
    }

    @Override
    public String name() {
        return "stripe-events";
    }

    @Override
    public void look() {
        while (intake.takeIn()) {
            // One set after another, each its own transaction.
        }
    }
}
