package ai.astrasonic.residual;

import ai.astrasonic.residual.matching.Hits;
import ai.astrasonic.residual.matching.Matcher;
import ai.astrasonic.residual.matching.Reading;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads a table once, row by row as it comes, in PostgreSQL's binary form: nothing is kept but counts. */
final class TablePass {

    /** Signature, flags and the length of an extension, before the first row. */
    private static final int HEADER = 11 + 4 + 4;

    private final SearchedTable table;
    private final Matcher matcher;
    private final Reading[] readings;
    private final SearchedColumn.Form[] forms;
    private final Hits hits = new Hits();
    private final Map<Trace, Long> found = new HashMap<>();

    TablePass(SearchedTable table, Matcher matcher) {
        this.table = table;
        this.matcher = matcher;
        this.readings = table.columns().stream().map(SearchedColumn::reading).toArray(Reading[]::new);
        this.forms = table.columns().stream().map(SearchedColumn::form).toArray(SearchedColumn.Form[]::new);
    }

    /** In how many rows each trace is. */
    Map<Trace, Long> over(Connection connection) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copy());
        try {
            rows(copy);
            return found;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void rows(CopyOut copy) throws SQLException {
        boolean first = true;
        for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
            var data = ByteBuffer.wrap(bytes);
            if (first) {
                data.position(HEADER + data.getInt(HEADER - 4));
                first = false;
            }
            while (data.remaining() >= Short.BYTES && data.getShort() >= 0) {
                row(bytes, data);
            }
        }
    }

    private void row(byte[] bytes, ByteBuffer data) {
        for (int column = 0; column < forms.length; column++) {
            int length = data.getInt();
            if (length > 0) {
                int from = data.position();
                value(bytes, from, from + length, column);
                data.position(from + length);
                note(column);
            }
        }
    }

    private void value(byte[] bytes, int from, int to, int column) {
        int length = to - from;
        switch (forms[column]) {
            case UUID -> matcher.binary(bytes, from, to, hits);
            case BYTES -> {
                if (length == 16 || length == 32) {
                    matcher.binary(bytes, from, to, hits);
                }
                matcher.text(bytes, from, to, readings[column], hits);
            }
            case TEXT, JSON, NETWORK, OTHER -> matcher.text(bytes, from, to, readings[column], hits);
        }
    }

    private void note(int column) {
        hits.drain(code ->
                found.merge(new Trace(table.place(), table.columns().get(column).name(), code), 1L, Long::sum));
    }
}
