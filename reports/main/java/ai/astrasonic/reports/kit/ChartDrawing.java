package ai.astrasonic.reports.kit;

import static ai.astrasonic.reports.kit.Html.el;

import ai.astrasonic.reports.kit.Chart.Kind;
import ai.astrasonic.reports.kit.Node.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a chart as SVG; text takes the colour of the page, series have colours with 3:1 contrast on white and on black. */
final class ChartDrawing {

    static final List<String> COLOURS = List.of("#3b7dd8", "#c2571a", "#2e8b57", "#8a63d2");

    private static final int LEFT = 52;
    private static final int RIGHT = 8;
    private static final int TOP = 30;
    private static final int BOTTOM = 44;

    private final Chart chart;
    private final ChartSize size;
    private final ChartScale scale;
    private final ChartLegend legend;
    private final ChartLabels labels;
    private final int top;
    private final int bottom;

    ChartDrawing(Chart chart, ChartSize size) {
        this.chart = chart;
        this.size = size;
        this.scale = chart.isWhole() ? ChartScale.ofWhole(highest(chart)) : ChartScale.upTo(highest(chart));
        var names = chart.series().stream().map(Chart.Series::name).toList();
        this.legend = new ChartLegend(names, chart.unit(), size.width() - RIGHT);
        this.labels = new ChartLabels(chart.categories(), band(), chart.wraps());
        this.top = TOP + ChartLegend.ROW * legend.rows();
        this.bottom = BOTTOM + ChartLabels.LINE * (labels.most() - 1);
    }

    Element svg() {
        var parts = new ArrayList<Node>(List.of(el("title", chart.title()), el("desc", chart.description())));
        parts.addAll(axis());
        parts.addAll(labels());
        parts.addAll(chart.kind() == Kind.LINES ? lines() : bars());
        parts.addAll(legend());
        return el("svg", parts)
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + size.width() + " " + size.height())
                .with("width", "" + size.width())
                .with("height", "" + size.height())
                .with("role", "img")
                .with("aria-label", chart.title() + ". " + chart.description())
                .with("font-family", "Inter, sans-serif")
                .with("font-size", "11");
    }

    private static double highest(Chart chart) {
        return chart.kind() == Kind.STACKED
                ? IntStream.range(0, chart.categories().size())
                        .mapToDouble(chart::total)
                        .max()
                        .orElse(0)
                : chart.series().stream()
                        .flatMap(s -> s.values().stream())
                        .mapToDouble(v -> v)
                        .max()
                        .orElse(0);
    }

    private List<Node> axis() {
        var parts = new ArrayList<Node>();
        for (double tick : scale.ticks()) {
            var y = number(y(tick));
            parts.add(el("line")
                    .with("x1", "" + LEFT)
                    .with("x2", "" + (size.width() - RIGHT))
                    .with("y1", y)
                    .with("y2", y)
                    .with("stroke", "currentColor")
                    .with("stroke-opacity", tick == 0 ? "0.7" : "0.18"));
            parts.add(label(LEFT - 6, y(tick) + 4, "end", chart.number(tick)));
        }
        parts.add(label(size.width() / 2.0, size.height() - 6, "middle", chart.categoryName()));
        parts.add(label(4, 14, "start", chart.unit()));
        return parts;
    }

    private List<Node> labels() {
        var parts = new ArrayList<Node>();
        for (int c = 0; c < chart.categories().size(); c++) {
            double y = size.height() - bottom + 16.0;
            for (var line : labels.of(c)) {
                parts.add(label(middle(c), y, "middle", line));
                y += ChartLabels.LINE;
            }
        }
        return parts;
    }

    private List<Node> bars() {
        var parts = new ArrayList<Node>();
        boolean stacked = chart.kind() == Kind.STACKED;
        double width = band() * 0.72 / (stacked ? 1 : chart.series().size());
        for (int c = 0; c < chart.categories().size(); c++) {
            double below = 0;
            for (int s = 0; s < chart.series().size(); s++) {
                double value = chart.series().get(s).values().get(c);
                double x = LEFT + band() * (c + 0.14) + (stacked ? 0 : width * s);
                parts.add(bar(x, width, below, value, s));
                below = stacked ? below + value : 0;
            }
        }
        return parts;
    }

    private Node bar(double x, double width, double below, double value, int series) {
        return el("rect")
                .with("x", number(x))
                .with("y", number(y(below + value)))
                .with("width", number(Math.max(1, width - 1)))
                .with("height", number(y(below) - y(below + value)))
                .with("fill", COLOURS.get(series))
                .styled("series-" + (series + 1));
    }

    private List<Node> lines() {
        return IntStream.range(0, chart.series().size()).mapToObj(this::line).toList();
    }

    private Node line(int series) {
        var values = chart.series().get(series).values();
        var points = IntStream.range(0, values.size())
                .mapToObj(i -> number(middle(i)) + "," + number(y(values.get(i))))
                .collect(Collectors.joining(" "));
        return el("polyline")
                .with("points", points)
                .with("fill", "none")
                .with("stroke", COLOURS.get(series))
                .with("stroke-width", "2")
                .with(
                        "stroke-dasharray",
                        List.of("none", "7 3", "2 3", "9 3 2 3").get(series))
                .styled("series-" + (series + 1));
    }

    private List<Node> legend() {
        var parts = new ArrayList<Node>();
        var places = legend.places();
        for (int s = places.size() - 1; s >= 0; s--) {
            var place = places.get(s);
            parts.add(label(place.x(), place.y(), "start", chart.series().get(s).name()));
            parts.add(el("rect")
                    .with("x", number(place.x() - 14))
                    .with("y", String.valueOf(Math.round(place.y() - 9)))
                    .with("width", "10")
                    .with("height", "10")
                    .with("fill", COLOURS.get(s))
                    .styled("series-" + (s + 1)));
        }
        return parts;
    }

    private Element label(double x, double y, String anchor, String text) {
        return el("text", text)
                .with("x", number(x))
                .with("y", number(y))
                .with("text-anchor", anchor)
                .with("fill", "currentColor");
    }

    private double band() {
        return (size.width() - LEFT - RIGHT) / (double) chart.categories().size();
    }

    private double middle(int category) {
        return LEFT + band() * (category + 0.5);
    }

    private double y(double value) {
        return top + (size.height() - top - bottom) * (1 - value / scale.top());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
