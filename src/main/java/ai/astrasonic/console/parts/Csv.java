package ai.astrasonic.console.parts;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as CSV for a spreadsheet, which must not take any value for a formula (ASVS 1.2.10). */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static <T> String of(List<ListColumn<T>> columns, List<T> rows) {
        var out =
                new StringBuilder(line(columns.stream().map(ListColumn::header).toList()));
        rows.forEach(row -> out.append(
                line(columns.stream().map(column -> column.text().apply(row)).toList())));
        return out.toString();
    }

    /** One line with its end. */
    public static String line(List<String> values) {
        return values.stream().map(Csv::value).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String value(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
