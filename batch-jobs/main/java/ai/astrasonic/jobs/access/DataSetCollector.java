package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.jobs.packing.ColumnKind;
import ai.astrasonic.jobs.packing.CopyRow;
import ai.astrasonic.jobs.packing.CsvRows;
import ai.astrasonic.jobs.packing.PartWriter;
import ai.astrasonic.jobs.packing.WorkFolder;
import ai.astrasonic.shared.AccountId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Reads one data set of one person as the data map tells it, in a single pass into JSON and CSV. The role that reads sees
 * this person's rows only; another role counts, in the same snapshot, what there should be.
 */
@Component
class DataSetCollector {

    static final int FIRST_ROWS = 10;
    private static final int REPORT_EVERY = 10_000;

    private final DataMap map;
    private final DataSource export;
    private final ExpectedRows expected;
    private final Clock clock;

    DataSetCollector(
            DataMap map, @Qualifier("exportDataSource") DataSource export, ExpectedRows expected, Clock clock) {
        this.map = map;
        this.export = export;
        this.expected = expected;
        this.clock = clock;
    }

    /** Collects the rows into the folder; tells every ten thousand rows how many there are. */
    Collected collect(DataSet set, AccountId person, WorkFolder folder, LongConsumer progress)
            throws SQLException, IOException {
        try (var connection = export.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return read(connection, set, person, folder, progress);
            } finally {
                connection.rollback();
            }
        }
    }

    private Collected read(
            Connection connection, DataSet set, AccountId person, WorkFolder folder, LongConsumer progress)
            throws SQLException, IOException {
        Snapshots.begin(connection, person);
        var columns = Catalogue.columns(connection, set);
        var due = expected.count(Snapshots.export(connection), set, person, dated(set, columns));
        if (due.rows() == 0 || columns.isEmpty()) {
            return new Collected(
                    set.key(),
                    0,
                    due.rows(),
                    due.oldest(),
                    due.newest(),
                    due.withheld(),
                    clock.instant(),
                    List.of(),
                    names(columns),
                    types(columns),
                    List.of());
        }
        return write(connection, set, person, due, columns, folder, progress);
    }

    private Collected write(
            Connection connection,
            DataSet set,
            AccountId person,
            Expected due,
            List<Column> columns,
            WorkFolder folder,
            LongConsumer progress)
            throws SQLException, IOException {
        var first = new ArrayList<List<String>>();
        try (var json = folder.part("data/" + set.key() + ".json");
                var csv = folder.part("data/" + set.key() + ".csv")) {
            long rows = copy(connection, query(set, person, columns), columns, json, csv, first, progress);
            var parts = List.of(json.finish(), csv.finish());
            return new Collected(
                    set.key(),
                    rows,
                    due.rows(),
                    due.oldest(),
                    due.newest(),
                    due.withheld(),
                    clock.instant(),
                    parts,
                    names(columns),
                    types(columns),
                    first);
        }
    }

    private static long copy(
            Connection connection,
            String query,
            List<Column> columns,
            PartWriter jsonPart,
            PartWriter csvPart,
            List<List<String>> first,
            LongConsumer progress)
            throws SQLException, IOException {
        var json = new JsonRows(columns, jsonPart);
        var csv = new CsvRows(columns.stream().map(Column::inCsv).toList(), csvPart);
        var row = new CopyRow();
        long rows = 0;
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + query + ") TO STDOUT");
        try {
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                if (rows < FIRST_ROWS) {
                    first.add(Sample.of(line, columns));
                }
                write(line, row, columns.size(), json, csv);
                if (++rows % REPORT_EVERY == 0) {
                    progress.accept(rows);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        json.end();
        progress.accept(rows);
        return rows;
    }

    private static void write(byte[] line, CopyRow row, int columns, JsonRows json, CsvRows csv) throws IOException {
        row.begin(line);
        json.beginRow();
        for (int i = 0; i < columns; i++) {
            row.advance();
            json.value(i, row);
            csv.value(i, row);
        }
        json.endRow();
        csv.endRow();
    }

    private String query(DataSet set, AccountId person, List<Column> columns) {
        var order = set.orderBy().isEmpty() ? "" : " ORDER BY " + set.orderBy();
        return "SELECT "
                + columns.stream().map(Column::expression).collect(Collectors.joining(", "))
                + " FROM " + set.name() + " WHERE " + Subjects.condition(map, set, person) + order;
    }

    /** The column by which the person reads the set best, when it holds instants. */
    private static Optional<String> dated(DataSet set, List<Column> columns) {
        return columns.stream()
                .filter(column -> column.name().equals(set.orderBy()) && column.kind() == ColumnKind.INSTANT)
                .map(Column::name)
                .findFirst();
    }

    private static List<List<String>> types(List<Column> columns) {
        return columns.stream().map(column -> column.kind().schemaTypes()).toList();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
