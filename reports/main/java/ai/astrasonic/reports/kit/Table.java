package ai.astrasonic.reports.kit;

import static ai.astrasonic.reports.kit.Html.el;

import ai.astrasonic.reports.kit.Node.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table whose header repeats on each page and tells its columns to a screen reader.
 *
 * @param caption what it shows, in a few words
 */
public record Table(String caption, List<Column> columns, List<List<Node>> rows) {

    /** @param width share of the width in percent; figures are set to the right */
    public record Column(String header, int width, boolean figure) {}

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("Row of " + row.size() + " cells in a table of " + columns.size());
            }
        }
    }

    public static Column column(String header, int width) {
        return new Column(header, width, false);
    }

    public static Column figures(String header, int width) {
        return new Column(header, width, true);
    }

    /** Drawn as markup; the first cell of each row is its header. */
    public Element draw() {
        var parts = new ArrayList<Node>();
        if (!caption.isEmpty()) {
            parts.add(el("caption", caption));
        }
        parts.add(el("thead", el("tr", columns.stream().map(Table::header).toList())));
        parts.add(el("tbody", rows.stream().map(this::row).toList()));
        return el("table", parts);
    }

    private static Element header(Column column) {
        var th = el("th", column.header()).with("scope", "col").with("style", "width: " + column.width() + "%");
        return column.figure() ? th.styled("figure") : th;
    }

    private Element row(List<Node> cells) {
        return el(
                "tr",
                IntStream.range(0, cells.size())
                        .mapToObj(i -> cell(i, cells.get(i)))
                        .toList());
    }

    private Element cell(int index, Node content) {
        var td = index == 0 ? el("th", content).with("scope", "row") : el("td", content);
        return columns.get(index).figure() ? td.styled("figure") : td;
    }
}
