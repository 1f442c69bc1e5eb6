package ai.astrasonic.residual;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the live catalogue with the columns that may hold an identifier.
 *
 * @param only whether children that inherit are tables of their own
 * @param readable whether every row of it can be read; what is hidden was not searched
 */
record SearchedTable(String schema, String name, boolean only, boolean readable, List<SearchedColumn> columns) {

    SearchedTable {
        columns = List.copyOf(columns);
    }

    /** As the report names it. */
    String place() {
        return schema.equals("public") ? name : schema + "." + name;
    }

    String place(int column) {
        return place() + "." + columns.get(column).name();
    }

    String copy() {
        return "COPY (SELECT "
                + columns.stream().map(SearchedColumn::sql).collect(Collectors.joining(", "))
                + " FROM " + (only ? "ONLY " : "") + Sql.quoted(schema) + "." + Sql.quoted(name)
                + ") TO STDOUT (FORMAT binary)";
    }
}
