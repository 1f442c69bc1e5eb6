package ai.astrasonic.breaches.letters;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.mail.MailEnded;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happened elsewhere; hearing of it twice changes nothing. */
@Component
class LetterEvents {

    private final BreachLetters letters;
    private final PersonTable people;

    LetterEvents(BreachLetters letters, PersonTable people) {
        this.letters = letters;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(ApprovalDecided decision) {
        if (decision.kind().equals(BreachLetters.KIND)) {
            RunAs.job("breach-letters", () -> letters.decided(decision));
        }
    }

    /** In the transaction that says so: that a letter left and that we know it are one, and fifty thousand are no events of their own. */
    @EventListener
    void on(MailEnded ended) {
        people.ended(ended);
    }
}
