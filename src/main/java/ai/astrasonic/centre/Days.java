package ai.astrasonic.centre;

import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days and periods as people read them. */
record Days(Frame frame) {

    String of(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(frame.language()));
    }

    String of(Instant at) {
        return of(LocalDate.ofInstant(at, Controller.ZONE));
    }

    /** @param iso such as P90D */
    String period(String iso) {
        var period = Period.parse(iso);
        if (period.getYears() > 0) {
            return frame.text("years", period.getYears());
        }
        return period.getMonths() > 0 ? frame.text("months", period.getMonths()) : frame.text("days", period.getDays());
    }
}
