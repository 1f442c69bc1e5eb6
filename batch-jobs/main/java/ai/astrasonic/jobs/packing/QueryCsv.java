package ai.astrasonic.jobs.packing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;

/**
 * The rows of a query as a CSV file in a package: read as the database's own copy, never as objects, safe for spreadsheets.
 * The connection is the caller's, with its snapshot.
 */
public final class QueryCsv {

    private static final int REPORT_EVERY = 10_000;

    private final Connection connection;
    private final LongConsumer progress;

    /** @param progress is told every ten thousand rows how many there are, and may stop the work by throwing */
    public QueryCsv(Connection connection, LongConsumer progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** @param query a whole SELECT without parameters; its column names are the headings */
    public PackedFile write(String query, String entry, WorkFolder folder) throws SQLException, IOException {
        try (var part = folder.part(entry)) {
            long rows = copy(query, new CsvRows(columns(query), part));
            return new PackedFile(part.finish(), rows);
        }
    }

    private List<CsvColumn> columns(String query) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            var described = statement.getMetaData();
            var columns = new ArrayList<CsvColumn>();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                columns.add(new CsvColumn(described.getColumnLabel(i), ColumnKind.of(described.getColumnTypeName(i))));
            }
            return columns;
        }
    }

    private long copy(String query, CsvRows csv) throws SQLException, IOException {
        var row = new CopyRow();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + query + ") TO STDOUT");
        long rows = 0;
        try {
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                row.begin(line);
                csv.row(row);
                if (++rows % REPORT_EVERY == 0) {
                    progress.accept(rows);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        progress.accept(rows);
        return rows;
    }
}
