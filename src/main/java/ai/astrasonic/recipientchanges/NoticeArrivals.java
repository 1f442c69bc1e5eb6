package ai.astrasonic.recipientchanges;

import ai.astrasonic.mail.MailEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears that a mail left or never will, and notes it where it was a notice; hearing of it twice changes nothing. */
@Component
class NoticeArrivals {

    private final NoticeTable notices;

    NoticeArrivals(NoticeTable notices) {
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(MailEnded ended) {
        notices.ended(ended.id().value(), ended.outcome().name());
    }
}
