package ai.astrasonic.reports;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.reports.LetterRequest.HeldData;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/** Works out when a period ends for the records at hand (Art. 15(1)(d)); where it cannot, it says on what that depends. */
final class EndDates {

    private static final Set<String> FROM_EVENT =
            Set.of("security-log", "product-event", "email", "audit", "analysis", "prompt", "error-report");
    private static final Set<String> FROM_YEAR_END = Set.of("payment", "payment-oss");
    private static final Set<String> FROM_REQUEST = Set.of("account", "library", "backup", "connection");

    private final Wording words;
    private final LocalDate today;

    EndDates(Wording words, Instant asOf) {
        this.words = words;
        this.today = LocalDate.ofInstant(asOf, Controller.ZONE);
    }

    /** The period in words, with the moment at which it begins. */
    String period(RetentionTerm term) {
        return term.period().isEmpty()
                ? words.text("retention.criteria", clock(term))
                : words.text("retention.period", words.period(Period.parse(term.period())), clock(term));
    }

    String until(RetentionTerm term, HeldData held) {
        if (term.period().isEmpty()) {
            return words.text("retention.until.recipient");
        }
        var period = Period.parse(term.period());
        if (FROM_REQUEST.contains(term.key())) {
            return words.text("retention.until.request", words.date(today.plus(period)));
        }
        var oldest = held.oldest();
        var newest = held.newest();
        if (oldest != null && newest != null && FROM_YEAR_END.contains(term.key())) {
            return words.text("retention.until.year", yearEnd(newest, period), yearEnd(oldest, period));
        }
        if (newest != null && FROM_EVENT.contains(term.key())) {
            return words.text("retention.until.event", words.date(newest.plus(period)));
        }
        var byItself = FROM_EVENT.contains(term.key()) || FROM_YEAR_END.contains(term.key());
        return words.text(byItself ? "retention.until.each" : "retention.until.open", clock(term));
    }

    /** The period begins when the calendar year, here also the financial year, has ended. */
    private String yearEnd(LocalDate day, Period period) {
        return words.date(LocalDate.of(day.getYear(), 12, 31).plus(period));
    }

    private String clock(RetentionTerm term) {
        return words.locale().getLanguage().equals("nl") ? term.clockNl() : term.clockEn();
    }
}
