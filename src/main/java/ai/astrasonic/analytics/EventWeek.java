package ai.astrasonic.analytics;

import ai.astrasonic.shared.Controller;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;

/** A week of events, Monday to Sunday in the controller's zone. */
record EventWeek(LocalDate monday) {

    EventWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("A week begins on a Monday, not on " + monday);
        }
    }

    static EventWeek of(LocalDate day) {
        return new EventWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    Span span() {
        return spanThrough(sunday());
    }

    /** Its days until and with this one. */
    Span spanThrough(LocalDate last) {
        return new Span(start(monday), start((last.isBefore(sunday()) ? last : sunday()).plusDays(1)));
    }

    static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Controller.ZONE).toOffsetDateTime();
    }

    /** From its first moment until before the other. */
    record Span(OffsetDateTime from, OffsetDateTime until) {}
}
