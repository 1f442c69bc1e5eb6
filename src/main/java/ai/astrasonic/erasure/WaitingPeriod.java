package ai.astrasonic.erasure;

import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/** How long an approved erasure waits: long enough to think again, short enough to keep the promise. */
final class WaitingPeriod {

    private WaitingPeriod() {}

    /**
     * @param due day on which the case is to be answered
     * @param margin days that must be left before it
     * @return the end of the period; now when nothing is left of it
     */
    static Instant end(Instant now, Period period, LocalDate due, int margin) {
        var whole = now.atZone(Controller.ZONE).plus(period).toInstant();
        var latest = due.minusDays(margin).atStartOfDay(Controller.ZONE).toInstant();
        var end = whole.isBefore(latest) ? whole : latest;
        return end.isBefore(now) ? now : end;
    }
}
