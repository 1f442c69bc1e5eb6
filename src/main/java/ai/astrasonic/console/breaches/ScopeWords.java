package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.scope.Bounds;
import ai.astrasonic.breaches.scope.Period;
import ai.astrasonic.breaches.scope.ScopeCount;
import ai.astrasonic.breaches.scope.ScopeRefused;
import ai.astrasonic.breaches.scope.ScopeRequest;
import ai.astrasonic.breaches.scope.ScopeRule;
import ai.astrasonic.breaches.scope.ScopeRule.AllOf;
import ai.astrasonic.breaches.scope.ScopeRule.AnyOf;
import ai.astrasonic.breaches.scope.ScopeRule.Everybody;
import ai.astrasonic.breaches.scope.ScopeRule.FilesUnder;
import ai.astrasonic.breaches.scope.ScopeRule.Listed;
import ai.astrasonic.breaches.scope.ScopeRule.PaymentsIn;
import ai.astrasonic.breaches.scope.ScopeRule.RecordsIn;
import ai.astrasonic.breaches.scope.ScopeRule.SignedInFrom;
import ai.astrasonic.console.datamap.Words;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says in words what was counted and what came of it. */
@Service
class ScopeWords {

    private final DataMap map;
    private final Words words;
    private final Times times;

    ScopeWords(DataMap map, Words words, Times times) {
        this.map = map;
        this.words = words;
        this.times = times;
    }

    /** The tables that can be counted, by the system that they belong to. */
    List<DataSet> tables() {
        return map.tablesAboutPeople();
    }

    String table(DataSet set) {
        return t("scope.table", BreachWords.system(set.module()), words.title(set));
    }

    String table(String key) {
        return table(map.get(key));
    }

    String request(ScopeRequest request) {
        var tables = request.dataSets().stream().map(this::table).collect(Collectors.joining(", "));
        return t("scope.request", rule(request.rule()), tables, period(request.period()));
    }

    String rule(ScopeRule rule) {
        return switch (rule) {
            case Everybody() -> t("scope.rule.everybody");
            case SignedInFrom(var networks, var period) ->
                t("scope.rule.signed-in-from.words", String.join(", ", networks), period(period));
            case FilesUnder(var prefix) -> t("scope.rule.files-under.words", prefix);
            case PaymentsIn(var period) -> t("scope.rule.payments-in.words", period(period));
            case RecordsIn(var dataSet, var period) -> t("scope.rule.records-in.words", table(dataSet), period(period));
            case Listed(var list) -> t("scope.rule.listed.words", list.toString());
            case AllOf(var rules) -> joined(rules, "scope.and");
            case AnyOf(var rules) -> joined(rules, "scope.or");
        };
    }

    private String joined(List<ScopeRule> rules, String by) {
        return rules.stream().map(this::rule).collect(Collectors.joining(" " + t(by) + " "));
    }

    private String period(@Nullable Period period) {
        return period == null
                ? t("scope.period.any")
                : t("scope.period.between", when(period.from()), when(period.until()));
    }

    String when(Instant moment) {
        return times.exact(moment, UI.getCurrent().getLocale());
    }

    /** "12", or "12 to 15". */
    static String between(long least, long most) {
        return least == most ? Figures.number(least) : t("scope.between", Figures.number(least), Figures.number(most));
    }

    static String people(Bounds bounds) {
        return between(bounds.peopleMin(), bounds.peopleMax());
    }

    static String records(Bounds bounds) {
        return between(bounds.recordsMin(), bounds.recordsMax());
    }

    static String country(String code) {
        return code.equals(ScopeCount.NO_COUNTRY)
                ? t("scope.no-country")
                : Locale.of("", code).getDisplayCountry(UI.getCurrent().getLocale());
    }

    static String refused(ScopeRefused refusal) {
        return t("scope.refused." + refusal.why().key());
    }
}
