package ai.astrasonic.recipientchanges;

import ai.astrasonic.shared.LawData;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;

/**
 * For how long a change is announced at least before it may come into force, as dated data of the law.
 *
 * @param certainty how sure it is that this long is enough
 */
public record NoticePeriod(LocalDate validFrom, Period value, String source, String certainty, String note) {

    /** The one that counts on a day. */
    static NoticePeriod on(LocalDate day) {
        return LawData.read("change-notice", NoticePeriod.class).stream()
                .filter(period -> !period.validFrom().isAfter(day))
                .max(Comparator.comparing(NoticePeriod::validFrom))
                .orElseThrow(() -> new IllegalStateException("No period of notice on " + day));
    }

    /** The last day for objections, in calendar days without roll-forward. */
    public LocalDate lastDay(LocalDate announced) {
        return announced.plus(value);
    }
}
