package ai.astrasonic.jobs.finance;

import ai.astrasonic.reports.kit.TypedSheets;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of a query as a workbook, with dates and numbers as such. The connection is the caller's, with its snapshot. */
final class QuerySheets {

    private static final int FETCH = 5_000;
    private static final String AMOUNT = "#,##0.00";

    private final Connection connection;
    private final LongConsumer progress;
    private final int rowsPerSheet;

    QuerySheets(Connection connection, int rowsPerSheet, LongConsumer progress) {
        this.connection = connection;
        this.rowsPerSheet = rowsPerSheet;
        this.progress = progress;
    }

    /** @param query a whole SELECT without parameters; its column names are the headings */
    void write(String title, String query, OutputStream into) throws SQLException, IOException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery();
                    var sheets = new TypedSheets(title, columns(rows.getMetaData()), rowsPerSheet, into)) {
                copy(rows, sheets);
            }
        }
    }

    private void copy(ResultSet rows, TypedSheets sheets) throws SQLException, IOException {
        var described = rows.getMetaData();
        var values = new ArrayList<@Nullable Object>();
        long done = 0;
        while (rows.next()) {
            values.clear();
            for (int column = 1; column <= described.getColumnCount(); column++) {
                values.add(value(rows, column, described.getColumnType(column)));
            }
            sheets.add(values);
            if (++done % FETCH == 0) {
                progress.accept(done);
            }
        }
        progress.accept(done);
    }

    private static @Nullable Object value(ResultSet rows, int column, int type) throws SQLException {
        return switch (type) {
            case Types.DATE -> rows.getObject(column, LocalDate.class);
            case Types.NUMERIC -> rows.getBigDecimal(column);
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> rows.getObject(column);
            case Types.BIT, Types.BOOLEAN ->
                rows.getObject(column) == null ? null : rows.getBoolean(column) ? "true" : "false";
            default -> rows.getString(column);
        };
    }

    private static List<TypedSheets.Column> columns(ResultSetMetaData described) throws SQLException {
        var columns = new ArrayList<TypedSheets.Column>();
        for (int column = 1; column <= described.getColumnCount(); column++) {
            boolean amount = described.getColumnType(column) == Types.NUMERIC;
            columns.add(new TypedSheets.Column(described.getColumnLabel(column), amount ? AMOUNT : ""));
        }
        return columns;
    }
}
