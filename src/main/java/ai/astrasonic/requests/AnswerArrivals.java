package ai.astrasonic.requests;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.mail.MailEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears that a mail left or never will, and looks whether it was an answer; hearing of it twice changes nothing. */
@Component
class AnswerArrivals {

    private final AnswerDelivery delivery;

    AnswerArrivals(AnswerDelivery delivery) {
        this.delivery = delivery;
    }

    @ApplicationModuleListener
    void on(MailEnded ended) {
        RunAs.job("answer-delivery", () -> delivery.confirm(ended.id().value()));
    }
}
