package ai.astrasonic.reports;

import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.strong;
import static ai.astrasonic.reports.kit.Html.text;

import ai.astrasonic.finance.exports.YearSummary;
import ai.astrasonic.finance.exports.YearSummary.Place;
import ai.astrasonic.reports.kit.Chart;
import ai.astrasonic.reports.kit.Chart.Series;
import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Table;
import ai.astrasonic.reports.kit.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The charts of the summary of a year, each with the exact figures beneath. A chart shows nothing below zero; its table does. */
final class YearCharts {

    private static final int DRAWN = 12;
    private static final double CENTS = 100;

    private final YearSummary summary;
    private final Wording words;
    private final YearWords figures;

    YearCharts(YearSummary summary, Wording words, YearWords figures) {
        this.summary = summary;
        this.words = words;
        this.figures = figures;
    }

    List<Node> months() {
        var months = List.copyOf(summary.revenue().keySet());
        var cents = List.copyOf(summary.revenue().values());
        var shown = new ArrayList<Node>(
                chart("months", months.stream().map(figures::shortMonth).toList(), cents));
        shown.add(table("months", months.stream().map(figures::month).toList(), cents));
        return shown;
    }

    /** The greatest, by their codes, and the others together; the table has their names. */
    List<Node> places() {
        var places = summary.places();
        var drawn = places.subList(0, Math.min(DRAWN, places.size()));
        var names = new ArrayList<>(
                drawn.stream().map(place -> code(place.country())).toList());
        var cents = new ArrayList<>(drawn.stream().map(Place::minor).toList());
        if (places.size() > DRAWN) {
            names.add(words.text("places.others"));
            cents.add(places.subList(DRAWN, places.size()).stream()
                    .mapToLong(Place::minor)
                    .sum());
        }
        var shown = new ArrayList<Node>(chart("places", names, cents));
        shown.add(table(
                "places",
                places.stream().map(this::named).toList(),
                places.stream().map(Place::minor).toList()));
        return shown;
    }

    private static String code(@Nullable String country) {
        return country == null ? "?" : country;
    }

    private String named(Place place) {
        var name = figures.country(place.country());
        return place.country() == null ? name : name + " (" + place.country() + ")";
    }

    private List<Node> chart(String part, List<String> names, List<Long> cents) {
        if (cents.stream().allMatch(value -> value <= 0)) {
            return List.of();
        }
        var chart = new Chart(
                Chart.Kind.BARS,
                words.locale(),
                words.text(part + ".title", String.valueOf(summary.year())),
                words.text(part + ".axis"),
                words.text("unit"),
                names,
                List.of(Series.of(
                        words.text("figures.revenue"),
                        cents.stream().map(value -> Math.max(value, 0) / CENTS).toList())));
        var drawing = chart.svg().with("alt", chart.title() + ". " + chart.description());
        return List.of(el("div", el("p", strong(chart.title())), drawing).styled("figurebox"));
    }

    private Node table(String part, List<String> names, List<Long> cents) {
        var rows = new ArrayList<List<Node>>();
        for (int i = 0; i < names.size(); i++) {
            rows.add(List.of(text(names.get(i)), text(figures.amount(cents.get(i)))));
        }
        rows.add(List.of(
                strong(words.text("total")),
                strong(figures.amount(cents.stream().mapToLong(Long::longValue).sum()))));
        var columns = List.of(
                Table.column(words.text(part + ".column.1"), 70), Table.figures(words.text(part + ".column.2"), 30));
        return new Table("", columns, rows).draw();
    }
}
