package ai.astrasonic.reports.kit;

import static ai.astrasonic.reports.kit.Html.el;
import static ai.astrasonic.reports.kit.Html.text;

import ai.astrasonic.reports.kit.Node.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A chart that is the same on screen and in a PDF: drawn in colours that read on light and dark ground, told in words for
 * who cannot see it, and never without its table.
 *
 * @param title what it shows, as a sentence of few words
 * @param categoryName what the horizontal axis counts, such as days
 * @param unit what the values count, such as requests
 */
public record Chart(
        Kind kind,
        Locale language,
        String title,
        String categoryName,
        String unit,
        List<String> categories,
        List<Series> series) {

    /** How values are drawn. */
    public enum Kind {
        BARS,
        STACKED,
        LINES
    }

    /** One row of values, one for each category. */
    public record Series(String name, List<Double> values) {

        public Series {
            values = List.copyOf(values);
            if (values.stream().anyMatch(v -> !Double.isFinite(v) || v < 0)) {
                throw new IllegalArgumentException("A chart shows finite values from zero up: " + name);
            }
        }

        public static Series of(String name, List<? extends Number> values) {
            return new Series(name, values.stream().map(Number::doubleValue).toList());
        }
    }

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        int wanted = categories.size();
        if (series.isEmpty() || series.size() > ChartDrawing.COLOURS.size() || wanted == 0) {
            throw new IllegalArgumentException("A chart has 1 to " + ChartDrawing.COLOURS.size() + " series: " + title);
        }
        if (series.stream().anyMatch(s -> s.values().size() != wanted)) {
            throw new IllegalArgumentException("Each series has a value for each category: " + title);
        }
    }

    /** The drawing alone, for a page that shows the table elsewhere. */
    public Element svg() {
        return drawn(ChartSize.MIDDLE);
    }

    private Element drawn(ChartSize size) {
        return new ChartDrawing(this, size).svg();
    }

    boolean isWhole() {
        return series.stream().flatMap(row -> row.values().stream()).allMatch(value -> value == Math.rint(value));
    }

    /** Names of grounds and the like must all be read; days and months may be left out between others. */
    boolean wraps() {
        return kind == Kind.BARS;
    }

    /** Drawing and table for a screen; the table opens by itself for nobody but is there for everybody. */
    public Element figure() {
        return figure(List.of(svg()));
    }

    /** The same, drawn for each width that its place may have; the page shows the one that fits. */
    public Element figureForAnyWidth() {
        return figure(Stream.of(ChartSize.values())
                .map(size -> drawn(size).styled("for-" + size.name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    private Element figure(List<Element> drawings) {
        var parts = new ArrayList<Node>(List.of(el("figcaption", title)));
        parts.addAll(drawings);
        parts.add(el("details", el("summary", words().text("chart.table")), table().draw()));
        return el("figure", parts).styled("chart");
    }

    /** Drawing and table for paper. */
    public Element onPaper() {
        var drawing = svg().with("alt", title + ". " + description());
        return el("div", el("p", Html.strong(title)), drawing, table().draw()).styled("figurebox");
    }

    /** What the eye takes from the chart, in a sentence. */
    public String description() {
        var totals = IntStream.range(0, categories.size()).mapToObj(this::total).toList();
        int highest = totals.indexOf(Collections.max(totals));
        int lowest = totals.indexOf(Collections.min(totals));
        return words().text(
                        "chart.description",
                        words().number(categories.size()),
                        categoryName,
                        number(totals.get(highest)) + " " + unit,
                        categories.get(highest),
                        number(totals.get(lowest)) + " " + unit,
                        categories.get(lowest));
    }

    /** The same values as a table. */
    public Table table() {
        int width = 70 / series.size();
        var columns = new ArrayList<>(List.of(Table.column(categoryName, 30)));
        series.forEach(s -> columns.add(Table.figures(s.name(), width)));
        return new Table(
                "",
                columns,
                IntStream.range(0, categories.size()).mapToObj(this::row).toList());
    }

    private List<Node> row(int category) {
        var cells = new ArrayList<Node>(List.of(text(categories.get(category))));
        series.forEach(s -> cells.add(text(number(s.values().get(category)))));
        return cells;
    }

    double total(int category) {
        return series.stream().mapToDouble(s -> s.values().get(category)).sum();
    }

    /** Whole numbers as such, others with at most two digits after the comma. */
    String number(double value) {
        var format = java.text.NumberFormat.getNumberInstance(words().locale());
        format.setMaximumFractionDigits(value == Math.rint(value) ? 0 : 2);
        return format.format(value);
    }

    private Wording words() {
        return new Wording("reports", language);
    }
}
