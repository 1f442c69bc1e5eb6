package ai.astrasonic.breaches;

import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.EmailAddress;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mails about a breach to those who act on it: its number, hours and a link, and nothing of what was hit. */
@Component
class BreachMails {

    private final Mailbox mailbox;
    private final BreachSettings settings;

    BreachMails(Mailbox mailbox, BreachSettings settings) {
        this.mailbox = mailbox;
        this.settings = settings;
    }

    void signal(Breach breach) {
        send(settings.everybody(), "signal", breach, Map.of());
    }

    void aware(Breach breach, BreachClock clock) {
        send(settings.everybody(), "aware", breach, hours(clock));
    }

    /** At first the DPO, in the last hours everybody who can act. */
    void reminder(Breach breach, BreachClock clock) {
        boolean all = clock.isForEverybody();
        var template = clock.isOver() ? "over" : all ? "escalation" : "reminder";
        send(all ? settings.everybody() : settings.dpo(), template, breach, hours(clock));
    }

    private Map<String, String> hours(BreachClock clock) {
        return Map.of(
                "hours",
                String.valueOf(clock.left().abs().toHours()),
                "until",
                exact(clock.deadline().safe()));
    }

    private String exact(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm '(UTC'xxx')'", settings.in())
                .format(moment.atZone(Controller.ZONE));
    }

    private void send(List<EmailAddress> to, String template, Breach breach, Map<String, String> hours) {
        var words = new HashMap<>(hours);
        words.put("number", String.valueOf(breach.number()));
        words.put("link", settings.page(breach.id()).toString());
        to.forEach(address -> mailbox.send(
                new OutgoingMail(null, address, "breaches." + template, settings.in(), Map.copyOf(words))));
    }
}
