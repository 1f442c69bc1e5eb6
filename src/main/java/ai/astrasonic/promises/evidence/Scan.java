package ai.astrasonic.promises.evidence;

import ai.astrasonic.promises.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks through columns where the data is: one pass over each table, counting the rows whose value is suspicious. No value
 * leaves the database.
 */
public final class Scan {

    private final List<TextColumn> columns;
    private final Map<String, Long> found = new TreeMap<>();

    private Scan(List<TextColumn> columns) {
        this.columns = columns;
    }

    /**
     * Scans the columns.
     *
     * @param suspicious an SQL condition with {@code %s} where the value stands as text
     */
    public static Scan of(Evidence evidence, List<TextColumn> columns, String suspicious) {
        return of(evidence, columns, column -> suspicious);
    }

    /** Scans each column by a condition of its own. */
    public static Scan of(Evidence evidence, List<TextColumn> columns, Function<TextColumn, String> suspicious) {
        var scan = new Scan(columns);
        columns.stream()
                .collect(Collectors.groupingBy(TextColumn::table, TreeMap::new, Collectors.toList()))
                .forEach((table, inTable) -> scan.table(evidence, table, inTable, suspicious));
        return scan;
    }

    private void table(
            Evidence evidence, String table, List<TextColumn> inTable, Function<TextColumn, String> suspicious) {
        var counts = inTable.stream()
                .map(column -> "count(*) FILTER (WHERE "
                        + suspicious.apply(column).replace("%s", quoted(column.column()) + "::text") + ")")
                .collect(Collectors.joining(", "));
        evidence.ask()
                .sql("SELECT " + counts + " FROM " + quoted(table))
                .query((row, number) -> IntStream.range(0, inTable.size())
                        .mapToObj(i -> count(row, i))
                        .toList())
                .list()
                .forEach(row -> IntStream.range(0, inTable.size()).forEach(i -> note(inTable.get(i), row.get(i))));
    }

    private static long count(ResultSet row, int index) {
        try {
            return row.getLong(index + 1);
        } catch (SQLException e) {
            throw new IllegalStateException("The scan's counts cannot be read", e);
        }
    }

    private void note(TextColumn column, long count) {
        if (count > 0) {
            found.merge(column.toString(), count, Long::sum);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    public long total() {
        return found.values().stream().mapToLong(Long::longValue).sum();
    }

    public int columns() {
        return columns.size();
    }

    /** How much was looked through, and where something was found. */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(
                "evidence.tables",
                columns.stream().map(TextColumn::table).distinct().count()));
        facts.add(Fact.of("evidence.columns", columns.size()));
        found.forEach((column, count) -> facts.add(Fact.of(column, count)));
        return facts;
    }
}
