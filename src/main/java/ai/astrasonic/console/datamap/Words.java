package ai.astrasonic.console.datamap;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.console.texts.BundledTexts;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.datamap.TermsInForce;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import com.vaadin.flow.component.UI;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says a data set in words: its title, why it is held, how long. */
@Component
public class Words {

    private final BundledTexts texts;
    private final Activities activities;
    private final Recipients register;
    private final TermsInForce terms;

    Words(BundledTexts texts, Activities activities, Recipients register, TermsInForce terms) {
        this.texts = texts;
        this.activities = activities;
        this.register = register;
        this.terms = terms;
    }

    /** For staff: the titles that customers read in their package speak to them. */
    public String title(DataSet set) {
        return worded(set.key()).orElse(set.name());
    }

    /** One sentence; the reason where nothing in it is personal. */
    public String why(DataSet set) {
        return worded(set.key() + ".why").orElseGet(() -> reason(set.reason()));
    }

    /** A reason, which the data map has in English. */
    String reason(String english) {
        String key = "datamap-reasons:" + keyOf(english);
        return texts.has(key, locale()) ? t(key) : english;
    }

    /** The key of the text for a reason: its own words, as few signs as a key takes. */
    static String keyOf(String english) {
        return english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    String recipients(DataSet set) {
        return register.of(set.recipients()).stream().map(Recipient::name).collect(Collectors.joining(", "));
    }

    private Optional<String> worded(String key) {
        return Stream.of("datamap-staff:" + key, "datamap:" + key)
                .filter(known -> texts.has(known, locale()))
                .findFirst()
                .map(known -> t(known));
    }

    String activity(DataSet set) {
        return activities
                .find(set.activity())
                .map(activity -> activity.title().in(locale()))
                .orElse("–");
    }

    /** How long each data set is kept by the rules of today, which are read once for all of them. */
    public Function<DataSet, String> terms() {
        var today = terms.today();
        return set -> set.retention().isEmpty() ? "–" : term(today.of(set.retention()));
    }

    public String term(DataSet set) {
        return terms().apply(set);
    }

    private String term(RetentionTerm term) {
        String clock = locale().getLanguage().equals("nl") ? term.clockNl() : term.clockEn();
        return term.period().isEmpty() ? clock : period(Period.parse(term.period())) + " " + clock;
    }

    private static String period(Period period) {
        if (period.getYears() > 0) {
            return t("time.years", period.getYears());
        }
        return period.getMonths() > 0 ? t("time.months", period.getMonths()) : t("time.days", period.getDays());
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
