package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Section;
import ai.astrasonic.finance.books.VatTotal;
import ai.astrasonic.reports.kit.Chart;
import ai.astrasonic.reports.kit.Chart.Series;
import ai.astrasonic.reports.kit.Markup;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What people rather look at than read; each with its table. */
final class FinanceCharts {

    private static final double CENTS = 100;

    private FinanceCharts() {}

    static Optional<Section> revenue(Map<YearMonth, Long> months) {
        var month = DateTimeFormatter.ofPattern("MMM yy", FinanceWords.locale());
        return chart(
                "finance.chart.revenue",
                months.keySet().stream().map(month::format).toList(),
                List.copyOf(months.values()));
    }

    /** Revenue by where it is taxed: the member state, or the code where it has none. */
    static Optional<Section> places(List<VatTotal> totals) {
        Map<String, Long> places = totals.stream()
                .collect(Collectors.groupingBy(
                        total -> total.country() == null
                                ? FinanceWords.code(total.code())
                                : FinanceWords.country(total.country()),
                        TreeMap::new,
                        Collectors.summingLong(VatTotal::baseMinor)));
        return chart("finance.chart.places", List.copyOf(places.keySet()), List.copyOf(places.values()));
    }

    /** A chart shows nothing below zero: a month in which more was credited than sold stays in the table of accounts. */
    private static Optional<Section> chart(String key, List<String> names, List<Long> cents) {
        if (cents.stream().allMatch(value -> value <= 0)) {
            return Optional.empty();
        }
        var chart = new Chart(
                Chart.Kind.BARS,
                FinanceWords.locale(),
                t(key + ".title"),
                t(key + ".axis"),
                t("finance.chart.unit"),
                names,
                List.of(Series.of(
                        t("finance.revenue"),
                        cents.stream().map(value -> Math.max(value, 0) / CENTS).toList())));
        var drawn = new Div(new Html(Markup.of(chart.figureForAnyWidth())));
        drawn.addClassName("figure-chart");
        return Optional.of(new Section(t(key), drawn));
    }
}
