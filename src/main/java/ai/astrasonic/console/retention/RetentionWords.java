package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.datamap.Words;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.retention.Ending;
import ai.astrasonic.retention.RuleApproval;
import ai.astrasonic.shared.Controller;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says rules, places, periods and days of retention in words. */
@Service
class RetentionWords {

    private final DataMap map;
    private final Words words;
    private final Times times;

    RetentionWords(DataMap map, Words words, Times times) {
        this.map = map;
        this.words = words;
        this.times = times;
    }

    static String rule(String key) {
        return t("retention.rule." + key);
    }

    /** The data set of a target; one that the data map no longer has is said by its key. */
    String place(String target) {
        var key = target.split(":", 2)[0];
        return map.dataSets().stream()
                .filter(set -> set.key().equals(key))
                .findFirst()
                .map(words::title)
                .orElse(key);
    }

    static String ending(Ending ending) {
        return t("retention.ending." + ending);
    }

    static String approval(RuleApproval approval) {
        return t("retention.approval." + approval);
    }

    /** "90 days"; a dash where there are only criteria. */
    static String period(String iso) {
        if (iso.isEmpty()) {
            return "–";
        }
        var period = Period.parse(iso);
        if (period.getYears() > 0) {
            return t("time.years", period.getYears());
        }
        return period.getMonths() > 0 ? t("time.months", period.getMonths()) : t("time.days", period.getDays());
    }

    static String clock(String rule) {
        var term = RetentionTerm.of(rule);
        return locale().getLanguage().equals("nl") ? term.clockNl() : term.clockEn();
    }

    /** "25 Nov 2026" in the controller's zone; a dash for none. */
    static String day(@Nullable Instant moment) {
        return moment == null ? "–" : day(LocalDate.ofInstant(moment, Controller.ZONE));
    }

    static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale()).format(day);
    }

    /** With the day of the week. */
    String date(LocalDate day) {
        return times.date(day, locale());
    }

    /** The day from which a version counts; the first one always did. */
    static String from(LocalDate day) {
        return day.equals(LocalDate.EPOCH) ? t("retention.from.ever") : day(day);
    }

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
