package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.reports.kit.Chart;
import ai.astrasonic.reports.kit.Chart.Series;
import ai.astrasonic.reports.kit.Markup;
import ai.astrasonic.retention.Coming;
import ai.astrasonic.retention.Simulator.Forecast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What becomes due by one rule in each of the next twelve months, as a chart with its table. */
@Service
class ForecastChart {

    private static final int MONTHS = 12;
    /** More are not told apart. */
    private static final int SERIES = 4;

    private final RetentionWords words;

    ForecastChart(RetentionWords words) {
        this.words = words;
    }

    static boolean isEmpty(List<Forecast> forecasts) {
        return sum(forecasts.stream(), Coming::records) == 0;
    }

    Component of(String rule, List<Forecast> forecasts, YearMonth first) {
        var months = Stream.iterate(first, month -> month.plusMonths(1))
                .limit(MONTHS + 1)
                .toList();
        var locale = RetentionWords.locale();
        var chart = new Chart(
                Chart.Kind.STACKED,
                locale,
                t("retention.forecast.chart", RetentionWords.rule(rule)),
                t("figures.months"),
                t("retention.records.unit"),
                months.stream()
                        .map(DateTimeFormatter.ofPattern("MMM yy", locale)::format)
                        .toList(),
                series(forecasts, months));
        var drawn = new Div(new Html(Markup.of(chart.figureForAnyWidth())));
        drawn.addClassName("figure-chart");
        return new Div(total(forecasts), drawn);
    }

    private static Component total(List<Forecast> forecasts) {
        long cents = sum(forecasts.stream(), Coming::cents);
        var size = Figures.size(sum(forecasts.stream(), Coming::bytes));
        var total = new Paragraph(t(
                "retention.forecast.total",
                Figures.number(sum(forecasts.stream(), Coming::records)),
                cents == 0 ? size : size + ", " + Figures.euros(cents)));
        total.addClassName("soft");
        return total;
    }

    private List<Series> series(List<Forecast> forecasts, List<YearMonth> months) {
        var largest = forecasts.stream()
                .filter(forecast -> !isEmpty(List.of(forecast)))
                .sorted(Comparator.comparingLong((Forecast forecast) -> sum(Stream.of(forecast), Coming::records))
                        .reversed())
                .toList();
        var own = largest.size() <= SERIES ? largest.size() : SERIES - 1;
        var series = new ArrayList<Series>();
        largest.stream().limit(own).forEach(forecast -> series.add(of(place(forecast), List.of(forecast), months)));
        if (own < largest.size()) {
            series.add(of(t("retention.forecast.others"), largest.subList(own, largest.size()), months));
        }
        return series;
    }

    private String place(Forecast forecast) {
        return words.place(forecast.target());
    }

    private static Series of(String name, List<Forecast> forecasts, List<YearMonth> months) {
        return Series.of(
                name, months.stream().map(month -> in(month, forecasts)).toList());
    }

    private static long in(YearMonth month, List<Forecast> forecasts) {
        return forecasts.stream()
                .flatMap(forecast -> forecast.months().stream())
                .filter(coming -> coming.month().equals(month))
                .mapToLong(Coming::records)
                .sum();
    }

    private static long sum(Stream<Forecast> forecasts, ToLongFunction<Coming> of) {
        return forecasts
                .flatMap(forecast -> forecast.months().stream())
                .mapToLong(of)
                .sum();
    }
}
