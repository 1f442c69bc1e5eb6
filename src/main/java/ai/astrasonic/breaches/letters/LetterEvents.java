package ai.astrasonic.breaches.letters;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.mail.Delivery;
import ai.astrasonic.mail.MailEnded;
import ai.astrasonic.mail.MailReported;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happened elsewhere; hearing of it twice changes nothing. */
@Component
class LetterEvents {

    private final BreachLetters letters;
    private final LetterTable table;
    private final PersonTable people;
    private final BreachTimeline timeline;

    LetterEvents(BreachLetters letters, LetterTable table, PersonTable people, BreachTimeline timeline) {
        this.letters = letters;
        this.table = table;
        this.people = people;
        this.timeline = timeline;
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

    /** The timeline says that letters came back when the first does; who they are is on the list of those to tell otherwise. */
    @EventListener
    void on(MailReported reported) {
        people.reported(reported)
                .filter(letter -> reported.what() == Delivery.BOUNCED)
                .filter(letter -> people.isSingle(letter, "BOUNCED"))
                .ifPresent(letter -> timeline.add(table.get(letter).breach(), "breach-letter-bounced", ""));
    }
}
