package ai.astrasonic.centre;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Duty;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.datamap.TermsInForce;
import ai.astrasonic.pages.PageTexts;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of a set of the data map what the law asks to tell of it (Art. 13, 15): why, how long, who receives it. */
@Component
class HeldWords {

    private static final String TITLES = "messages.datamap";

    private final TermsInForce terms;
    private final Recipients register;
    private final Activities activities;

    HeldWords(TermsInForce terms, Recipients register, Activities activities) {
        this.terms = terms;
        this.register = register;
        this.activities = activities;
    }

    String title(DataSet set, Frame frame) {
        return titles(frame).text(set.key());
    }

    String why(DataSet set, Frame frame) {
        return titles(frame).text(set.key() + ".why");
    }

    String purpose(DataSet set, Frame frame) {
        return activities.get(set.activity()).title().in(frame.language());
    }

    /** For how long, from when. */
    String term(DataSet set, Frame frame) {
        return term(terms.today().of(set.retention()), frame);
    }

    private static String term(RetentionTerm term, Frame frame) {
        var clock = frame.texts().tag().equals("nl") ? term.clockNl() : term.clockEn();
        return term.period().isEmpty() ? clock : frame.text("term", new Days(frame).period(term.period()), clock);
    }

    List<Recipient> recipients(DataSet set) {
        return register.of(set.recipients()).stream()
                .filter(Recipient::getsPersonalData)
                .toList();
    }

    String names(DataSet set, Frame frame) {
        var names = recipients(set).stream().map(Recipient::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? frame.text("nobody") : names;
    }

    /** What stays though somebody asks to be erased, and by which duty; without one, nothing in it leads to the person any more. */
    String afterErasure(DataSet set, Frame frame) {
        if (set.erasure() == Erasure.DELETE) {
            return frame.text("erasure.goes");
        }
        return set.keptBecause().isEmpty()
                ? frame.text("erasure.unlinked")
                : frame.text("erasure.stays", Duty.inWords(set.keptBecause(), frame.language()));
    }

    private static PageTexts titles(Frame frame) {
        return PageTexts.in(frame.texts().tag(), TITLES);
    }
}
