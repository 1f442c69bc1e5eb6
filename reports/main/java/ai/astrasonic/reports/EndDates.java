package ai.astrasonic.reports;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.reports.LetterRequest.HeldData;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/** Works out when a period ends for the records at hand (Art. 15(1)(d)); where it cannot, it says on what that depends. */
final class EndDates {

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
        var oldest = held.oldest();
        var newest = held.newest();
        return switch (term.beginning()) {
            case REQUEST -> words.text("retention.until.request", words.date(term.endFrom(today)));
            case YEAR_END ->
                oldest == null || newest == null
                        ? words.text("retention.until.each", clock(term))
                        : words.text(
                                "retention.until.year",
                                words.date(term.endFrom(newest)),
                                words.date(term.endFrom(oldest)),
                                words.date(RetentionTerm.of("payment-oss").endFrom(newest)));
            case EVENT ->
                newest == null
                        ? words.text("retention.until.each", clock(term))
                        : words.text("retention.until.event", words.date(term.endFrom(newest)));
            case LATER -> words.text("retention.until.open", clock(term));
        };
    }

    private String clock(RetentionTerm term) {
        return words.locale().getLanguage().equals("nl") ? term.clockNl() : term.clockEn();
    }
}
