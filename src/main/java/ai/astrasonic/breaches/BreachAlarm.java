package ai.astrasonic.breaches;

import ai.astrasonic.audit.RunAs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of a breach at once, in the transaction of whoever reports it: no breach without the mail, and no mail without the breach. */
@Component
class BreachAlarm {

    private final Breaches breaches;
    private final BreachMails mails;

    BreachAlarm(Breaches breaches, BreachMails mails) {
        this.breaches = breaches;
        this.mails = mails;
    }

    @EventListener
    void on(BreachReported reported) {
        RunAs.job(BreachReminders.NAME, () -> {
            var breach = breaches.get(reported.breach());
            breaches.clockOf(breach).ifPresentOrElse(hours -> mails.aware(breach, hours), () -> mails.signal(breach));
        });
    }
}
