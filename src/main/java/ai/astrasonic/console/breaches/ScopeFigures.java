package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.scope.Bounds;
import ai.astrasonic.breaches.scope.Difference;
import ai.astrasonic.breaches.scope.ScopeCount;
import ai.astrasonic.breaches.scope.ScopeRequest;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.CopyButton;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.reports.kit.Chart;
import ai.astrasonic.reports.kit.Markup;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The figures of a count: each can be copied, countries are drawn as well. */
@Service
class ScopeFigures {

    private static final int BARS = 12;

    private final ScopeWords words;

    ScopeFigures(ScopeWords words) {
        this.words = words;
    }

    Component of(ScopeCount count, ScopeRequest request) {
        var all = new Div(facts(count, request), chart(count), countries(count));
        all.add(new H3(t("scope.by-category")), categories(count), new H3(t("scope.by-table")), tables(count));
        all.addClassNames("stack", "apart");
        return all;
    }

    private Facts facts(ScopeCount count, ScopeRequest request) {
        var facts = new Facts()
                .with(t("scope.people"), copied(t("scope.people"), ScopeWords.people(count.bounds())))
                .with(t("scope.records"), copied(t("scope.records"), ScopeWords.records(count.bounds())))
                .with(t("scope.minors"), number("scope.minors", count.minors()))
                .with(t("scope.special"), number("scope.special", count.specialCategories()))
                .with(t("scope.restricted"), number("scope.restricted", count.restricted()))
                .with(t("scope.erased"), number("scope.erased", count.erased()))
                .with(t("scope.what"), words.request(request))
                .with(t("scope.taken"), t("scope.taken.words", words.when(count.takenAt()), count.because()))
                .with(t("scope.by"), Actors.of(count.takenBy()))
                .with(t("scope.sha"), new CopyId(t("scope.sha"), count.peopleSha256()))
                .with(t("scope.signature"), new CopyId(t("scope.signature"), count.signature()))
                .with(t("scope.key"), new CopyId(t("scope.key"), count.keyId()));
        stated(count, facts);
        return facts;
    }

    private static void stated(ScopeCount count, Facts facts) {
        var stated = count.stated();
        if (stated != null) {
            facts.with(t("scope.counted"), bounds(count.counted())).with(t("scope.stated"), stated.because());
        }
        var everybody = count.everybodyBecause();
        if (everybody != null) {
            facts.with(t("scope.everybody"), everybody);
        }
    }

    private static String bounds(Bounds bounds) {
        return t("scope.bounds", ScopeWords.people(bounds), ScopeWords.records(bounds));
    }

    private static Component number(String name, long value) {
        return copied(t(name), Figures.number(value));
    }

    private static Component copied(String what, String value) {
        var both = new Div(new Span(value), new CopyButton(what, value));
        both.addClassName("chips");
        return both;
    }

    private static Component chart(ScopeCount count) {
        var most = byPeople(count).stream().limit(BARS).toList();
        if (most.isEmpty()) {
            return new Span(t("scope.nobody-certain"));
        }
        var chart = new Chart(
                Chart.Kind.BARS,
                UI.getCurrent().getLocale(),
                t("scope.by-country"),
                t("scope.country"),
                t("scope.people"),
                most.stream().map(Map.Entry::getKey).toList(),
                List.of(Chart.Series.of(
                        t("scope.people"),
                        most.stream().map(Map.Entry::getValue).toList())));
        var drawn = new Div(new Html(Markup.of(chart.figureForAnyWidth())));
        drawn.addClassName("figure-chart");
        return drawn;
    }

    private static List<Map.Entry<String, Long>> byPeople(ScopeCount count) {
        return count.byCountry().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static Table countries(ScopeCount count) {
        var table = new Table(t("scope.by-country"), List.of(t("scope.country"), t("scope.people")));
        byPeople(count)
                .forEach(country -> table.row(
                        new Span(ScopeWords.country(country.getKey())), new Span(Figures.number(country.getValue()))));
        return table;
    }

    private static Table categories(ScopeCount count) {
        var table = hits(t("scope.by-category"), t("scope.category"));
        count.byCategory()
                .forEach((category, hit) -> table.row(
                        new Span(t("datamap.category." + category)),
                        new Span(Figures.number(hit.people())),
                        new Span(Figures.number(hit.records()))));
        return table;
    }

    private Table tables(ScopeCount count) {
        var table = hits(t("scope.by-table"), t("scope.tables"));
        count.byDataSet().entrySet().stream()
                .sorted(Comparator.comparing(set -> words.table(set.getKey())))
                .forEach(set -> table.row(
                        new Span(words.table(set.getKey())),
                        new Span(Figures.number(set.getValue().people())),
                        new Span(Figures.number(set.getValue().records()))));
        return table;
    }

    private static Table hits(String label, String first) {
        return new Table(label, List.of(first, t("scope.people"), t("scope.records")));
    }

    Component of(Difference difference) {
        return new Facts()
                .with(t("scope.added"), number("scope.added", difference.added()))
                .with(t("scope.gone"), number("scope.gone", difference.gone()))
                .with(t("scope.before"), bounds(difference.earlier().bounds()))
                .with(t("scope.now"), bounds(difference.later().bounds()));
    }
}
