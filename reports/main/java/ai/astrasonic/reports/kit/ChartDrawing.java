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

    private static final int WIDTH = 640;
    private static final int HEIGHT = 270;
    private static final int LEFT = 52;
    private static final int RIGHT = 8;
    private static final int TOP = 30;
    private static final int BOTTOM = 44;

    private final Chart chart;
    private final ChartScale scale;

    ChartDrawing(Chart chart) {
        this.chart = chart;
        this.scale = ChartScale.upTo(highest(chart));
    }

    Element svg() {
        var parts = new ArrayList<Node>(List.of(el("title", chart.title()), el("desc", chart.description())));
        parts.addAll(axis());
        parts.addAll(labels());
        parts.addAll(chart.kind() == Kind.LINES ? lines() : bars());
        parts.addAll(legend());
        return el("svg", parts)
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .with("width", "" + WIDTH)
                .with("height", "" + HEIGHT)
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
                    .with("x2", "" + (WIDTH - RIGHT))
                    .with("y1", y)
                    .with("y2", y)
                    .with("stroke", "currentColor")
                    .with("stroke-opacity", tick == 0 ? "0.7" : "0.18"));
            parts.add(label(LEFT - 6, y(tick) + 4, "end", chart.number(tick)));
        }
        parts.add(label(WIDTH / 2.0, HEIGHT - 6, "middle", chart.categoryName()));
        parts.add(label(4, 14, "start", chart.unit()));
        return parts;
    }

    /** As many category labels as fit without touching. */
    private List<Node> labels() {
        int longest = chart.categories().stream().mapToInt(String::length).max().orElse(1);
        int every = (int) Math.ceil(Math.max(1, longest * 7.0 / band()));
        return IntStream.range(0, chart.categories().size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> (Node) label(
                        middle(i),
                        HEIGHT - BOTTOM + 16,
                        "middle",
                        chart.categories().get(i)))
                .toList();
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
        double x = WIDTH - RIGHT;
        for (int s = chart.series().size() - 1; s >= 0 && chart.series().size() > 1; s--) {
            var name = chart.series().get(s).name();
            x -= name.length() * 6.2;
            parts.add(label(x, 14, "start", name));
            parts.add(el("rect")
                    .with("x", number(x - 14))
                    .with("y", "5")
                    .with("width", "10")
                    .with("height", "10")
                    .with("fill", COLOURS.get(s))
                    .styled("series-" + (s + 1)));
            x -= 26;
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
        return (WIDTH - LEFT - RIGHT) / (double) chart.categories().size();
    }

    private double middle(int category) {
        return LEFT + band() * (category + 0.5);
    }

    private double y(double value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / scale.top());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
