package ai.astrasonic.console.datamap;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.console.texts.BundledTexts;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.RetentionTerm;
import com.vaadin.flow.component.UI;
import java.time.Period;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says a data set in words: its title, why it is held, how long. */
@Component
public class Words {

    private final BundledTexts texts;
    private final Activities activities;

    Words(BundledTexts texts, Activities activities) {
        this.texts = texts;
        this.activities = activities;
    }

    public String title(DataSet set) {
        return texts.has("datamap:" + set.key(), locale()) ? t("datamap:" + set.key()) : set.name();
    }

    /** One sentence; the reason where nothing in it is personal. */
    public String why(DataSet set) {
        return texts.has("datamap:" + set.key() + ".why", locale()) ? t("datamap:" + set.key() + ".why") : set.reason();
    }

    String activity(DataSet set) {
        return activities
                .find(set.activity())
                .map(activity -> activity.title().in(locale()))
                .orElse("–");
    }

    public String term(DataSet set) {
        return set.retention().isEmpty() ? "–" : term(RetentionTerm.of(set.retention()));
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
