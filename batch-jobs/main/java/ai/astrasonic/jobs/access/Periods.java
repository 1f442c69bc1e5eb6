package ai.astrasonic.jobs.access;

import java.time.Period;

/** Retention periods in words. */
final class Periods {

    private Periods() {}

    static String inWords(String period, Texts texts) {
        if (period.isEmpty()) {
            return "";
        }
        var length = Period.parse(period);
        if (length.getYears() > 0) {
            return texts.text("years", length.getYears());
        }
        return length.getMonths() > 0 ? texts.text("months", length.getMonths()) : texts.text("days", length.getDays());
    }
}
