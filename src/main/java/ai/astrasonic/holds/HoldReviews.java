package ai.astrasonic.holds;

import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to the DPO when the review of a hold comes near, and when it is over: a hold that nobody looks at keeps data
 * without a ground. The mail holds ids and dates only.
 */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class HoldReviews {

    private final HoldTable table;
    private final HoldRules rules;
    private final HoldSettings settings;
    private final Mailbox mailbox;

    HoldReviews(HoldTable table, HoldRules rules, HoldSettings settings, Mailbox mailbox) {
        this.table = table;
        this.rules = rules;
        this.settings = settings;
        this.mailbox = mailbox;
    }

    /** A second run on the same day tells nothing. */
    @Transactional
    public int remind() {
        var today = rules.today();
        return remind(HoldReminder.OVER, today.plusDays(1))
                + remind(HoldReminder.NEAR, today.plus(settings.near()).plusDays(1));
    }

    private int remind(HoldReminder reminder, LocalDate before) {
        var holds = table.toRemind(reminder, before);
        holds.forEach(hold -> {
            mailbox.send(mail(hold, reminder));
            table.reminded(hold.id(), reminder);
        });
        return holds.size();
    }

    private OutgoingMail mail(LegalHold hold, HoldReminder reminder) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(settings.remindersIn());
        var words = Map.of(
                "hold",
                hold.id().toString(),
                "review",
                hold.reviewOn().format(format),
                "link",
                settings.page(hold.id()).toString());
        return new OutgoingMail(
                null, new EmailAddress(settings.remindersTo()), reminder.template(), settings.remindersIn(), words);
    }
}
