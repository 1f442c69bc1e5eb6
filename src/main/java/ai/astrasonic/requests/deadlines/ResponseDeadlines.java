package ai.astrasonic.requests.deadlines;

import static ai.astrasonic.requests.deadlines.PeriodRule.EXTENDED_RESPONSE;
import static ai.astrasonic.requests.deadlines.PeriodRule.POLICY_PROMISE;
import static ai.astrasonic.requests.deadlines.PeriodRule.RESPONSE;

import java.time.LocalDate;
import java.util.List;

/** Computes response deadlines: month arithmetic of Art. 3 Regulation 1182/71 for the law, plain days for our own promise. */
public record ResponseDeadlines(LegalPeriods periods, WorkingDays workingDays) {

    public ResponseDeadline receivedOn(LocalDate received) {
        return new ResponseDeadline(
                received,
                end(RESPONSE, received),
                promise(received),
                end(EXTENDED_RESPONSE, received),
                null,
                List.of(),
                null);
    }

    /** No notice within the first month, no extension. */
    public ExtensionDecision extend(ResponseDeadline deadline, Extension extension) {
        var noticeSentOn = extension.noticeSentOn();
        if (noticeSentOn.isBefore(deadline.received())) {
            return new ExtensionDecision.BeforeReceipt(noticeSentOn, deadline.received());
        }
        if (noticeSentOn.isAfter(deadline.lastDayForExtensionNotice())) {
            return new ExtensionDecision.TooLate(noticeSentOn, deadline.lastDayForExtensionNotice());
        }
        var pauses = deadline.pauses();
        var extended = new ResponseDeadline(
                deadline.received(),
                deadline.oneMonth(),
                deadline.promise(),
                deadline.threeMonths(),
                extension,
                List.of(),
                null);
        return new ExtensionDecision.Granted(pauses.isEmpty() ? extended : pause(extended, pauses, noticeSentOn));
    }

    /** Records the pauses and what they would do to the legal end; the due date stays. */
    public ResponseDeadline pause(ResponseDeadline deadline, List<Pause> pauses, LocalDate today) {
        var counted = deadline.extension() == null
                ? deadline.oneMonth().counted()
                : deadline.threeMonths().counted();
        long days = pauses.stream().mapToLong(pause -> pause.days(today)).sum();
        return new ResponseDeadline(
                deadline.received(),
                deadline.oneMonth(),
                deadline.promise(),
                deadline.threeMonths(),
                deadline.extension(),
                pauses,
                pauses.isEmpty() ? null : workingDays.rollForward(counted.plusDays(days)));
    }

    private PeriodEnd end(PeriodRule rule, LocalDate received) {
        var period = periods.inForce(rule, received);
        var counted = period.endWhenCountedFrom(received);
        return new PeriodEnd(period, counted, workingDays.rollForward(counted));
    }

    /** A promise of 30 days is a promise of 30 days: nothing rolls forward. */
    private PeriodEnd promise(LocalDate received) {
        var period = periods.inForce(POLICY_PROMISE, received);
        var counted = period.endWhenCountedFrom(received);
        return new PeriodEnd(period, counted, counted);
    }
}
