package ai.astrasonic.requests.deadlines;

import static ai.astrasonic.requests.deadlines.PeriodRule.BREACH_NOTIFICATION;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Computes the 72 hours of Art. 33(1) GDPR in real hours: weekends, holidays and changes of the clock do not move them. */
public record NotificationDeadlines(LegalPeriods periods) {

    public NotificationDeadline awareAt(Instant awareAt) {
        var period = periods.inForce(BREACH_NOTIFICATION, ReceiptDate.of(awareAt));
        var hours = period.hours();
        var nextFullHour = awareAt.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        return new NotificationDeadline(
                awareAt, awareAt.plus(hours), nextFullHour.plus(hours), period.reminders(), period.escalates());
    }
}
